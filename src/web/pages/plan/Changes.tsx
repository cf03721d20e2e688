import type { LedgerPromise } from "#contract/ledger.ts";
import { printCount, printDecimal, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { IndicatorLink } from "../../parts/IndicatorLink.tsx";
import { Section } from "../../parts/Section.tsx";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Changes.module.css";

type Counts = LedgerPromise["indicators"][number]["before"];

/** Every indicator whose counts the choice moves: before, after, and what that brings. */
export function Changes({
  promise,
  words,
  period,
  csv,
}: {
  promise: LedgerPromise;
  words: RulebookWords;
  period: string;
  csv: string;
}) {
  const { t, language, pick } = useLanguage();
  const counts = ({ numerator, denominator }: Counts) =>
    `${printCount(numerator, language)}/${printCount(denominator, language)}`;
  if (promise.indicators.length === 0)
    return (
      <Section title={t("change.title")}>
        <p>{t("change.none")}</p>
      </Section>
    );
  return (
    <Section
      title={t("change.title")}
      intro={t("change.intro")}
      aside={<TableDownloads csvUrl={csv} of={t("change.title")} />}
    >
      <DataTable label={t("change.title")} caption={t("change.intro")} className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("change.indicator")}</th>
            <th scope="col" className={css.number}>
              {t("change.counts")}
            </th>
            <th scope="col" className={css.number}>
              {t("change.points")}
            </th>
            <th scope="col" className={css.number}>
              {t("mover.gain")}
            </th>
          </tr>
        </thead>
        <tbody>
          {promise.indicators.map(({ indicator, before, after, gain }) => (
            <tr key={indicator}>
              <th scope="row">
                <IndicatorLink indicator={indicator} period={period}>
                  {indicator}
                </IndicatorLink>{" "}
                {pick(words.indicator(indicator)?.title ?? { vi: indicator, en: indicator })}
              </th>
              <td className={css.number}>
                <span className={css.pair}>{counts(before)} →</span>{" "}
                <span className={css.pair}>{counts(after)}</span>
              </td>
              <td className={css.number}>
                <span className={css.pair}>{printDecimal(before.points, language)} →</span>{" "}
                <span className={css.pair}>{printDecimal(after.points, language)}</span>
              </td>
              <td className={`${css.number} ${css.gain}`}>
                {gain === null ? "–" : printDelta(gain, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("change.sum")}</th>
            <td />
            <td className={css.number}>
              <span className={css.pair}>{printDecimal(promise.before.points, language)} →</span>{" "}
              <span className={css.pair}>{printDecimal(promise.after.points, language)}</span>
            </td>
            <td className={`${css.number} ${css.gain}`}>{printDelta(promise.gain, language)}</td>
          </tr>
        </tfoot>
      </DataTable>
    </Section>
  );
}
