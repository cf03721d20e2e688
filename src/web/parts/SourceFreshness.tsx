import type { FreshnessPage, SourceView } from "#contract/today.ts";
import { csvUrl } from "../api/csvUrl.ts";
import { printCount } from "../format/decimal.ts";
import { periodInSentence, printAge, printClock } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import table from "./DataTable.module.css";
import { DataTable } from "./DataTable.tsx";
import { FreshnessTag } from "./FreshnessTag.tsx";
import { Section } from "./Section.tsx";
import css from "./SourceFreshness.module.css";
import { TableDownloads } from "./TableDownloads.tsx";

/**
 * Who brought figures, when last, and whether that is too long ago.
 * @param of the sources as they are judged at an instant
 */
export function SourceFreshness({
  of: { authority, sources, at, knownAt },
}: {
  of: Pick<FreshnessPage, "authority" | "sources" | "at" | "knownAt">;
}) {
  const { t } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <Section
      title={t("today.sources")}
      intro={t("today.sourcesIntro")}
      aside={
        <TableDownloads
          csvUrl={csvUrl("freshness", { authority: authority.code }, { knownAt: knownAt ?? undefined })}
          of={t("today.sources")}
        />
      }
    >
      <DataTable label={t("today.sources")} caption={t("today.sources")} className={css.table} asCards>
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
          {sources.map((it) => (
            <Source key={`${it.kind} ${it.name}`} source={it} until={at} />
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
      <td data-label={t("today.last")}>{printClock(last, language)}</td>
      <td data-label={t("today.age")}>{printAge(last, Date.parse(until), language)}</td>
      <td data-label={t("today.times")}>{printCount(times, language)}</td>
      <td data-label={t("today.brought")}>{printCount(changed, language)}</td>
      <td data-label={t("today.freshness")}>
        <FreshnessTag state={state} />{" "}
        {state !== "fresh" && t("today.staleAfter", { n: printCount(staleHours, language) })}
      </td>
    </tr>
  );
}
