import { Link } from "@tanstack/react-router";
import type { RiskRow, RisksPage } from "#contract/risks.ts";
import { keptSearch } from "../../asking/address.ts";
import { printDecimal } from "../../format/decimal.ts";
import { printClock, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import data from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import css from "./RiskTable.module.css";
import { timeLeftWords } from "./timeLeftWords.ts";

/** One page of the dossiers at risk: how long there is, what is wrong, who has it in hand, what it is worth. */
export function RiskTable({ page }: { page: RisksPage }) {
  const { t } = useLanguage();
  // In the list of one office its name stands above and need not stand in every row.
  const hasAgencies = page.dossiers.some((it) => it.agency?.code !== page.agency.code);
  return (
    <DataTable label={t("risks.table")} caption={t("risks.list")} className={css.table} asCards>
      <thead>
        <tr>
          <th scope="col" className={`${data.stuck} ${css.code}`}>
            {t("dossier.here")}
          </th>
          <th scope="col">{t("risks.left")}</th>
          <th scope="col">{t("risks.risk")}</th>
          {hasAgencies && <th scope="col">{t("units.name")}</th>}
          <th scope="col">{t("risks.handler")}</th>
          <th scope="col" className={css.stake}>
            {t("risks.stake")}
          </th>
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

function Row({ row, page, hasAgencies }: { row: RiskRow; page: RisksPage; hasAgencies: boolean }) {
  const { t, language } = useLanguage();
  return (
    <tr>
      <th scope="row" className={`${data.stuck} ${css.code}`}>
        <Link
          to="/tinh/$authority/ho-so/$code"
          params={{ authority: page.authority.code, code: row.code }}
          search={(now) => ({ ...keptSearch(now), ky: page.period })}
        >
          {row.code}
        </Link>
        {row.procedure !== null && (
          <span className={css.procedure} lang="vi">
            {row.procedure.name ?? row.procedure.code}
          </span>
        )}
      </th>
      <td className={css.left} data-label={t("risks.left")}>
        <strong className={row.isLate ? css.late : undefined}>
          {timeLeftWords(row, page.minutesADay, t, language)}
        </strong>
        {row.dueAt !== null && (
          <span className={css.note}>
            {t("clock.due")} {printClock(row.dueAt, language)}
            {row.byTerm && `, ${t("risks.byTerm")}`}
          </span>
        )}
      </td>
      <td className={css.risk} data-label={t("risks.risk")}>
        <Risks row={row} page={page} />
      </td>
      {hasAgencies && (
        <td className={css.agency} data-label={t("units.name")}>
          {row.agency === null && row.agencyAsGiven === null ? (
            t("dossiers.noAgency")
          ) : (
            <span lang="vi">{row.agency?.name ?? row.agencyAsGiven}</span>
          )}
        </td>
      )}
      <td className={css.handler} data-label={t("risks.handler")}>
        <Handler handler={row.handler} />
      </td>
      <td className={css.stake} data-label={t("risks.stake")}>
        {printDecimal(row.stake, language)}
      </td>
    </tr>
  );
}

function Risks({ row, page }: { row: RiskRow; page: RisksPage }) {
  const { t, language, pick } = useLanguage();
  const { kinds, reschedule } = row;
  return (
    <>
      <ul className={css.kinds}>
        {page.kinds
          .filter((it) => kinds.includes(it.kind))
          .map((it) => (
            <li key={it.kind}>
              {pick(it.title)}
              <span className={css.note}>{pick(it.toDo)}</span>
            </li>
          ))}
      </ul>
      {reschedule !== null && (
        <p className={`${css.note} ${reschedule.may ? css.may : ""}`}>
          {t(`reschedule.${reschedule.why}`, {
            until: reschedule.until === null ? "" : printInstant(reschedule.until, language),
          })}
        </p>
      )}
    </>
  );
}

/** A handler's name is not shown to everybody; whether there is one is. */
function Handler({ handler }: { handler: RiskRow["handler"] }) {
  const { t } = useLanguage();
  if (handler === null) return "–";
  return (
    <>
      <span lang="vi">{handler.title ?? "–"}</span>
      <span className={css.note}>
        {handler.unit !== null && <span lang="vi">{handler.unit}, </span>}
        {t(handler.isNamed ? "risks.handlerNamed" : "risks.handlerUnnamed")}
      </span>
    </>
  );
}
