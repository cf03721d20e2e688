import type { Outlook } from "#contract/forecast.ts";
import { printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import { drawn } from "../../parts/drawn.ts";
import css from "./Forecast.module.css";

/** Which indicators may still move, and how much of the uncertainty is theirs. */
export function ForecastIndicators({ outlook }: { outlook: Outlook }) {
  const { t, language, pick } = useLanguage();
  const [most] = outlook.indicators;
  if (most === undefined) return null;
  const points = (decimal: string) => printDecimal(decimal, language);
  return (
    <Disclosure
      openOnPaper
      summary={t("forecast.driver", {
        indicator: `${most.id} ${pick(most.title)}`,
        share: printPercent(most.share, language),
      })}
    >
      <DataTable
        label={t("forecast.indicators")}
        caption={t("forecast.indicators")}
        className={css.table}
        asCards
      >
        <thead>
          <tr>
            <th scope="col">{t("forecast.indicator")}</th>
            <th scope="col" className={css.number}>
              {t("forecast.columnSoFar")}
            </th>
            <th scope="col" className={css.number}>
              {t("forecast.columnEnd")}
            </th>
            <th scope="col" className={css.number}>
              {t("forecast.columnRange")}
            </th>
            <th scope="col">{t("forecast.share")}</th>
          </tr>
        </thead>
        <tbody>
          {outlook.indicators.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                {it.id} {pick(it.title)}
              </th>
              <td className={css.number} data-label={t("forecast.columnSoFar")}>
                {points(it.soFar)}
              </td>
              <td className={css.number} data-label={t("forecast.columnEnd")}>
                {points(it.expected)}
              </td>
              <td className={css.number} data-label={t("forecast.columnRange")}>
                {points(it.low)}–{points(it.high)}
              </td>
              <td data-label={t("forecast.share")}>
                <span className={css.share} style={drawn({ "--share": it.share })} aria-hidden="true" />
                {printPercent(it.share, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Disclosure>
  );
}
