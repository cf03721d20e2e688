import { Link } from "@tanstack/react-router";
import type { RisksPage } from "#contract/risks.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { keptSearch } from "../../asking/address.ts";
import { printCount } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import data from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./RiskUnits.module.css";

/** The agencies under one with how many dossiers have each risk; kinds that nobody has are left out. */
export function RiskUnits({ page }: { page: RisksPage }) {
  const { t, language, pick } = useLanguage();
  const shown = page.kinds.filter(({ kind }) => page.units.some((it) => it.counts[kind] > 0));
  if (page.units.length === 0) return null;
  return (
    <Section
      title={t("risks.units")}
      intro={t("risks.unitsIntro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl(
            "risks",
            { authority: page.authority.code, agency: page.agency.code },
            { at: page.known.knownAt ?? undefined },
            "/units",
          )}
          of={t("risks.units")}
        />
      }
    >
      <DataTable label={t("risks.units")} caption={t("risks.unitsIntro")} className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={`${data.stuck} ${css.name}`}>
              {t("units.name")}
            </th>
            <th scope="col">{t("risks.unitDossiers")}</th>
            {shown.map(({ kind, title }) => (
              <th key={kind} scope="col">
                {pick(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.units.map(({ agency, dossiers, counts }) => (
            <tr key={agency.code}>
              <th scope="row" className={`${data.stuck} ${css.name}`} lang="vi">
                <Link
                  to="/tinh/$authority/don-vi/$unit/viec-can-lam"
                  params={{ authority: page.authority.code, unit: agency.code }}
                  search={({ kind, ...now }) => ({ ...keptSearch(now), ...(kind && { kind }) })}
                >
                  {agency.name}
                </Link>
              </th>
              <td className={css.sum}>{printCount(dossiers, language)}</td>
              {shown.map(({ kind }) => (
                <td key={kind} className={counts[kind] === 0 ? css.nothing : undefined}>
                  {printCount(counts[kind], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
