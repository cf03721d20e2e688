import type { Outlook } from "#contract/forecast.ts";
import { printCount, printDecimal, printMax, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./Forecast.module.css";

/** The forecast in words: they say all that the picture shows, and what it rests on. */
export function ForecastSays({ outlook }: { outlook: Outlook }) {
  const { t, language, pick } = useLanguage();
  const { expected, low, high, soFar, max, grades, rests, checks, widened } = outlook;
  const points = (decimal: string) => printDecimal(decimal, language);
  const likely = grades.filter((it) => it.chance !== "0");
  return (
    <div className={css.says}>
      <p className={css.main}>
        {t("forecast.end")} <strong className={css.points}>{points(expected)}</strong>{" "}
        <span>{t("forecast.range", { low: points(low), high: points(high) })}</span>
      </p>
      <p>
        {t("forecast.soFar", { points: points(soFar), max: printMax(max, language) })}{" "}
        {outlook.isComplete
          ? likely.map((it) => (
              <span key={it.id} className={css.grade}>
                {t("forecast.grade", {
                  grade: pick(it.title),
                  chance: printPercent(it.chance, language),
                })}
              </span>
            ))
          : t("forecast.incomplete")}
      </p>
      <p className={css.rests}>
        {t("forecast.rests", {
          months: printCount(rests.months, language),
          own: printCount(rests.own, language),
          ofKind: printCount(rests.ofKind, language),
          open: printCount(outlook.open, language),
          ahead: printCount(outlook.ahead, language),
        })}{" "}
        {checks === 0
          ? t("forecast.unchecked", { widened: points(widened) })
          : t("forecast.checked", { checks: printCount(checks, language), widened: points(widened) })}
        {rests.leansOnKind && ` ${t("forecast.leans")}`}
      </p>
    </div>
  );
}
