import { Link } from "@tanstack/react-router";
import type { CountsPage, RuleCount } from "#contract/dossiers.ts";
import type { AgencyRef } from "#contract/scorecard.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { keptSearch } from "../../asking/address.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { printCount, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import data from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import css from "./UnitCounts.module.css";

type Counted = CountsPage["units"][number]["counts"][number];

/** The agencies under one with what each rule counts in them: rate or number, and what it is made of. */
export function UnitCounts({ page }: { page: CountsPage }) {
  const { t } = useLanguage();
  const { knownAt } = useAsked();
  const shown = page.rules.flatMap((rule, index) => (isShown(rule, page) ? [{ rule, index }] : []));
  if (page.units.length === 0 || shown.length === 0) return null;
  return (
    <Section
      title={t("under.title")}
      intro={t("under.intro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl(
            "counts",
            { authority: page.authority.code, agency: page.agency.code },
            { period: page.period, rulebook: page.rulebook, knownAt },
          )}
          of={t("under.title")}
        />
      }
    >
      <DataTable label={t("under.title")} caption={t("under.intro")} className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={`${data.stuck} ${css.name}`}>
              {t("units.name")}
            </th>
            {shown.map(({ rule }) => (
              <th key={rule.rule} scope="col">
                <Title rule={rule} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.units.map(({ agency, counts }) => (
            <tr key={agency.code}>
              <th scope="row" className={`${data.stuck} ${css.name}`} lang="vi">
                <Link
                  to="/tinh/$authority/don-vi/$unit"
                  params={{ authority: page.authority.code, unit: agency.code }}
                  search={(now) => ({ ...keptSearch(now), ky: page.period, source: "dossiers" })}
                >
                  {agency.name}
                </Link>
              </th>
              {shown.map(({ rule, index }) => (
                <Cell key={rule.rule} rule={rule} counts={counts[index]} agency={agency} page={page} />
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

/** A place's own rules come first; where it has none, the indicators that count dossiers. Others belong to no unit. */
function isShown({ of, set }: RuleCount, { rules }: CountsPage): boolean {
  return of === "dossier" && (set !== null || rules.every((it) => it.set === null));
}

function Title({ rule }: { rule: RuleCount }) {
  const { pick } = useLanguage();
  return (
    <>
      {rule.set === null && `${rule.rule} `}
      {pick(rule.title)}
    </>
  );
}

function Cell({
  rule,
  counts,
  agency,
  page,
}: {
  rule: RuleCount;
  counts: Counted | undefined;
  agency: AgencyRef;
  page: CountsPage;
}) {
  const { t, language } = useLanguage();
  const { yes = null, no = null, unknown = null, ratio = null } = counts ?? {};
  const figure = rule.unit === "percent" ? printPercent(ratio, language) : printCount(yes, language);
  const isEmpty = (yes ?? 0) + (no ?? 0) + (unknown ?? 0) === 0;
  return (
    <td>
      {isEmpty ? (
        <span className={css.empty}>{figure}</span>
      ) : (
        <Link
          to="/tinh/$authority/don-vi/$unit/ho-so"
          params={{ authority: page.authority.code, unit: agency.code }}
          search={(now) => ({
            ...keptSearch(now),
            ky: page.period,
            rule: rule.rule,
            answer: rule.unit === "percent" && (no ?? 0) > 0 ? "no" : "yes",
          })}
          className={css.figure}
        >
          {figure}
        </Link>
      )}
      {rule.unit === "percent" && yes !== null && no !== null && yes + no > 0 && (
        <span className={css.of}>
          {printCount(yes, language)}/{printCount(yes + no, language)}
        </span>
      )}
      {unknown !== null && unknown > 0 && (
        <span className={css.unknown}>
          {t("answer.unknown")} {printCount(unknown, language)}
        </span>
      )}
    </td>
  );
}
