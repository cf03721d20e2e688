import { getRouteApi, Link } from "@tanstack/react-router";
import type { DossierList, DossierRow } from "#contract/dossiers.ts";
import { keptSearch, type SortColumn } from "../../asking/address.ts";
import { capitalised } from "../../format/capitalised.ts";
import { printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import data from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { SortHead } from "../../parts/SortHead.tsx";
import css from "./DossierTable.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/ho-so");

/** One page of dossiers; sorted by the server, so that a sort is of the whole list. */
export function DossierTable({ page }: { page: DossierList }) {
  const { t } = useLanguage();
  const title = useTitles(page);
  // In the list of one office its name stands above and need not stand in every row.
  const hasAgencies = page.dossiers.some((it) => it.agency?.code !== page.agency.code);
  const { sort = "code", order = "asc" } = route.useSearch();
  const navigate = route.useNavigate();
  const head = (column: SortColumn) => ({
    sorted: sort === column ? order : (false as const),
    onSort: () =>
      navigate({
        search: ({ after: _, ...now }) => ({
          ...now,
          sort: column,
          order: sort === column && order === "asc" ? "desc" : "asc",
        }),
        resetScroll: false,
      }),
  });
  return (
    <DataTable label={t("dossiers.table")} caption={t("dossiers.caption")} className={css.table} asCards>
      <thead>
        <tr>
          <SortHead className={`${data.stuck} ${css.code}`} {...head("code")}>
            {title("code")}
          </SortHead>
          {hasAgencies && <th scope="col">{title("agency")}</th>}
          <th scope="col">{title("procedure")}</th>
          <th scope="col">{title("channel")}</th>
          <th scope="col">{title("state")}</th>
          <SortHead {...head("receivedAt")}>{title("receivedAt")}</SortHead>
          <SortHead {...head("dueAt")}>{title("dueAt")}</SortHead>
          <SortHead {...head("finishedAt")}>{title("finishedAt")}</SortHead>
        </tr>
      </thead>
      <tbody>
        {page.dossiers.map((it) => (
          <Row key={it.code} row={it} page={page} hasAgencies={hasAgencies} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ row, page, hasAgencies }: { row: DossierRow; page: DossierList; hasAgencies: boolean }) {
  const { t, language, pick } = useLanguage();
  const title = useTitles(page);
  return (
    <tr>
      <th scope="row" className={`${data.stuck} ${css.code}`}>
        <Link
          to="/tinh/$authority/ho-so/$code"
          params={{ authority: page.authority.code, code: row.code }}
          search={(now) => ({ ...keptSearch(now), ky: page.period, ...(now.rule && { rule: now.rule }) })}
          hash={`quy-tac-${page.rule.rule}`}
        >
          {row.code}
        </Link>
      </th>
      {hasAgencies && (
        <td className={css.agency} data-label={title("agency")}>
          {row.agency === null && row.agencyAsGiven === null ? (
            t("dossiers.noAgency")
          ) : (
            <span lang="vi">{row.agency?.name ?? row.agencyAsGiven}</span>
          )}
        </td>
      )}
      <td className={css.procedure} data-label={title("procedure")}>
        {row.procedure === null ? (
          "–"
        ) : (
          <Link
            to="."
            search={({ after: _, ...now }) => ({ ...now, procedure: row.procedure?.code ?? "" })}
            resetScroll={false}
            title={t("dossiers.narrow")}
          >
            <span lang="vi">{row.procedure.name ?? row.procedure.code}</span>
          </Link>
        )}
      </td>
      <td className={css.channel} data-label={title("channel")}>
        {row.channel ? pick(row.channel.says) : "–"}
      </td>
      <td className={css.state} data-label={title("state")}>
        {row.state ? pick(row.state.says) : "–"}
      </td>
      <td className={css.time} data-label={title("receivedAt")}>
        {printClock(row.receivedAt, language)}
      </td>
      <td className={css.time} data-label={title("dueAt")}>
        {printClock(row.dueAt, language)}
      </td>
      <td className={css.time} data-label={title("finishedAt")}>
        {printClock(row.finishedAt, language)}
      </td>
    </tr>
  );
}

/** Facts by the names the law gives them. */
function useTitles({ titles }: DossierList): (fact: string) => string {
  const { pick } = useLanguage();
  return (fact) => capitalised(pick(titles[fact] ?? { vi: fact, en: fact }));
}
