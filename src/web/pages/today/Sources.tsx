import type { SourceView, TodayPage } from "#contract/today.ts";
import { printCount } from "../../format/decimal.ts";
import { periodInSentence, printAge, printClock } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import table from "../../parts/DataTable.module.css";
import { DataTable } from "../../parts/DataTable.tsx";
import { FreshnessTag } from "../../parts/FreshnessTag.tsx";
import { Section } from "../../parts/Section.tsx";
import css from "./MovedUnits.module.css";

/** Who brought figures, when last, and whether that is too long ago. */
export function Sources({ page }: { page: TodayPage }) {
  const { t } = useLanguage();
  return (
    <Section title={t("today.sources")} intro={t("today.sourcesIntro")}>
      <DataTable label={t("today.sources")} caption={t("today.sources")} className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={table.stuck}>
              {t("today.source")}
            </th>
            <th scope="col">{t("today.last")}</th>
            <th scope="col">{t("today.age")}</th>
            <th scope="col">{t("today.times")}</th>
            <th scope="col">{t("today.brought")}</th>
            <th scope="col">{t("today.freshness")}</th>
          </tr>
        </thead>
        <tbody>
          {page.sources.map((it) => (
            <Source key={`${it.kind} ${it.name}`} source={it} until={page.until} />
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

function Source({ source, until }: { source: SourceView; until: string }) {
  const { t, language } = useLanguage();
  const { kind, name, last, times, changed, state, staleHours } = source;
  return (
    <tr>
      <th scope="row" className={table.stuck}>
        {kind === "portal" ? (
          t("today.portal", { period: periodInSentence(name, language) })
        ) : (
          <>
            {t("today.broughtBy")} <span lang="vi">{name}</span>
          </>
        )}
      </th>
      <td>{printClock(last, language)}</td>
      <td>{printAge(last, Date.parse(until), language)}</td>
      <td>{printCount(times, language)}</td>
      <td>{printCount(changed, language)}</td>
      <td>
        <FreshnessTag state={state} />{" "}
        {state !== "fresh" && t("today.staleAfter", { n: printCount(staleHours, language) })}
      </td>
    </tr>
  );
}
