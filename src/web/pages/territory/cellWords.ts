import type { Cell } from "#contract/territory.ts";
import type { Language } from "#terms/bilingual.ts";
import { printCount, printDecimal, printMax, printPercent } from "../../format/decimal.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";
import { share } from "../../parts/drawn.ts";

/** The share of its maximum that an indicator reached, 0 to 1, for drawing; null where there is no figure. */
export function reachedOf({ points, max }: Cell): number | null {
  return share(points, max);
}

/** All that is known of a cell in one line: points, rate with counts, interval, whether it is too few. */
export function cellWords(cell: Cell, t: Speech["t"], language: Language): string {
  const { points, max, ratio, numerator, denominator, low, high, few, state } = cell;
  if (points === null && ratio === null) return t("territory.noFigure");
  const parts = [
    points !== null &&
      t("lost.reached", { points: printDecimal(points, language), max: printMax(max, language) }),
    ratio !== null &&
      `${printPercent(ratio, language)} (${printCount(numerator, language)}/${printCount(denominator, language)})`,
    low !== null && high !== null && t("peers.between", intervalOf(low, high, language)),
    few && t("heat.few"),
    state === "no-data" && t("heat.idle"),
  ];
  return parts.filter((it) => it !== false).join("; ");
}

/** Ends of an interval with one digit: more would promise more than an interval knows. */
export function intervalOf(low: string, high: string, language: Language): { low: string; high: string } {
  const print = (it: string) => printPercent(Number(it).toFixed(1), language);
  return { low: print(low), high: print(high) };
}
