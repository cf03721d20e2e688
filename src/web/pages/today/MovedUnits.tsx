import { Link } from "@tanstack/react-router";
import type { AgencyMove, TodayPage } from "#contract/today.ts";
import { csvUrl } from "../../api/csvUrl.ts";
import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import table from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { askedOf } from "./askedOf.ts";
import { Moved } from "./Moved.tsx";
import css from "./MovedUnits.module.css";

/** The agencies that moved, most points first; one of them narrows what stands below. */
export function MovedUnits({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  if (page.units.length === 0) return null;
  const isRanked = page.units.some((it) => it.rankAfter !== null || it.rankBefore !== null);
  return (
    <Section
      title={t("today.units")}
      intro={t(page.whole.isPart ? "today.unitsIntroPart" : "today.unitsIntro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl("today", { authority: page.authority.code }, askedOf(page), "/units")}
          of={t("today.units")}
        />
      }
    >
      <MoreRows count={page.units.length}>
        <DataTable label={t("today.units")} caption={t("today.units")} className={css.table} asCards>
          <thead>
            <tr>
              <th scope="col" className={table.stuck}>
                {t("units.name")}
              </th>
              <th scope="col">{t("today.before")}</th>
              <th scope="col">{t("today.after")}</th>
              <th scope="col">{t("today.delta")}</th>
              {isRanked && <th scope="col">{t("today.rank")}</th>}
              {hasDossiers(page) && <th scope="col">{t("today.changed")}</th>}
            </tr>
          </thead>
          <tbody>
            {page.units.map((it) => (
              <Row key={it.agency.code} move={it} page={page} isRanked={isRanked} />
            ))}
          </tbody>
        </DataTable>
      </MoreRows>
    </Section>
  );
}

function Row({ move, page, isRanked }: { move: AgencyMove; page: TodayPage; isRanked: boolean }) {
  const { t, language } = useLanguage();
  const { agency, before, after, delta, rankBefore, rankAfter, dossiers } = move;
  const isChosen = page.list.unit?.code === agency.code;
  return (
    <tr className={isChosen ? css.chosen : undefined}>
      <th scope="row" className={table.stuck}>
        <Link
          to="/tinh/$authority/don-vi/$unit"
          params={{ authority: page.authority.code, unit: agency.code }}
          search={({ bo, knownAt }) => ({
            ky: page.period,
            source: page.source,
            ...(bo && { bo }),
            ...(knownAt && { knownAt }),
          })}
        >
          <span lang="vi">{agency.name}</span>
        </Link>
      </th>
      <td data-label={t("today.before")}>{printDecimal(before, language)}</td>
      <td data-label={t("today.after")}>{printDecimal(after, language)}</td>
      <td data-label={t("today.delta")}>
        <Moved delta={delta} />
      </td>
      {isRanked && (
        <td data-label={t("today.rank")}>
          {rankBefore === rankAfter
            ? printCount(rankAfter, language)
            : `${printCount(rankBefore, language)} → ${printCount(rankAfter, language)}`}
        </td>
      )}
      {hasDossiers(page) && (
        <td data-label={t("today.changed")}>
          <Link
            to="."
            search={({ after: _, rule: __, unit: ___, ...now }) => ({
              ...now,
              ...(!isChosen && { unit: agency.code }),
            })}
            hash="vi-sao"
            aria-current={isChosen ? "true" : undefined}
          >
            {t("today.dossiers", { n: printCount(dossiers, language) })}
          </Link>
        </td>
      )}
    </tr>
  );
}

/** Whether it is told of each agency which dossiers moved it. */
const hasDossiers = ({ source, tooMany }: TodayPage) => source === "dossiers" && tooMany === null;
