import { getRouteApi, Link } from "@tanstack/react-router";
import type { LedgerDossiers } from "#contract/ledger.ts";
import { keptSearch } from "../../asking/address.ts";
import { chosen, MOST_DOSSIERS, toggled } from "../../asking/choice.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Tick } from "../../parts/Tick.tsx";
import css from "./EntryTable.module.css";

const route = getRouteApi("/tinh/$authority/don-vi/$unit/so-diem-mat/ho-so");

/** One page of the dossiers behind a cause, in the order of their codes, each to be chosen or opened. */
export function EntryTable({ page }: { page: LedgerDossiers }) {
  const { t, language } = useLanguage();
  const navigate = route.useNavigate();
  const picked = chosen(route.useSearch(), "dossier");
  return (
    <DataTable label={t("entry.title")} caption={t("entry.caption")} className={css.table}>
      <thead>
        <tr>
          <th scope="col" className={css.place}>
            {t("entry.place")}
          </th>
          <th scope="col">{t("entry.code")}</th>
          <th scope="col" className={css.wide}>
            {t("units.name")}
          </th>
          <th scope="col" className={css.wide}>
            {t("entry.procedure")}
          </th>
          <th scope="col" className={css.open}>
            {t("entry.open")}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.dossiers.map(({ place, code, agency, procedure }) => {
          const isOn = picked.includes(code);
          const where = agency === null ? t("dossiers.noAgency") : <span lang="vi">{agency.name}</span>;
          const what = procedure === null ? "–" : <span lang="vi">{procedure.name ?? procedure.code}</span>;
          return (
            <tr key={code}>
              <td className={css.place}>{printCount(place, language)}</td>
              <th scope="row">
                <Tick
                  isOn={isOn}
                  disabled={!isOn && picked.length >= MOST_DOSSIERS}
                  onToggle={() =>
                    navigate({
                      search: (now) => toggled(now, "dossier", [code]),
                      replace: true,
                      resetScroll: false,
                    })
                  }
                >
                  <span className={css.code}>{code}</span>
                </Tick>
                <span className={css.under}>
                  <span>{where}</span>
                  <span>{what}</span>
                </span>
              </th>
              <td className={css.wide}>{where}</td>
              <td className={css.wide}>{what}</td>
              <td className={css.open}>
                <Link
                  to="/tinh/$authority/ho-so/$code"
                  params={{ authority: page.authority.code, code }}
                  search={(now) => ({ ...keptSearch(now), ky: page.period, rule: page.indicator })}
                  hash={`quy-tac-${page.indicator}`}
                  aria-label={t("entry.why", { code })}
                >
                  {t("entry.whyShort")}
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
