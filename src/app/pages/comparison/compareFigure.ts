import type { ComparedFigure } from "#contract/comparison.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { type Exact, exact, ratioOf, roundHalfUp, toDecimal } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { SAYS } from "./differenceWords.ts";

/**
 * A figure on paper and what the dossiers give for it.
 * @property text as printed, empty where the paper has nothing
 * @property counted null where the row's agency is not certain
 * @property units highest and lowest rate the paper prints for units that have dossiers, for the common rate of all; else null
 */
export type FigurePair = {
  text: string;
  value: PrintedNumber | null;
  unit: "percent" | "count";
  counted: { yes: number; no: number; unknown: number } | null;
  units: { low: Exact; high: Exact } | null;
};

/** Digits of a rate where the paper has none. */
const DECIMALS = 2;

/** Holds a printed figure against the counted one, to the printed digit, and says why they differ where they do. */
export function compareFigure(pair: FigurePair): ComparedFigure {
  const { text, value, unit, counted } = pair;
  const printed = text.trim() === "" ? null : text.trim();
  if (counted === null) {
    const nothing = { printed, counted: null, yes: null, of: null, unknown: 0 };
    return { ...nothing, same: false, difference: "no-agency", says: SAYS["no-agency"] };
  }
  const { yes, no, unknown } = counted;
  const real = unit === "count" ? exact(yes) : (ratioOf(yes, yes + no)?.mul(100) ?? null);
  const decimals = unit === "count" ? 0 : (value?.decimals ?? DECIMALS);
  const figure = {
    printed,
    counted: real && toDecimal(real, decimals),
    yes,
    of: unit === "count" ? null : yes + no,
    unknown,
  };
  const found = differenceOf(pair, real, decimals);
  return found === null
    ? { ...figure, same: true, difference: null, says: null }
    : { ...figure, same: false, ...found };
}

type Difference = { difference: ComparedFigure["difference"]; says: Bilingual };

function differenceOf(
  { value, unit, counted, units }: FigurePair,
  real: Exact | null,
  decimals: number,
): Difference | null {
  if (value === null && real === null) return null;
  if (counted === null) return null;
  const { yes, no } = counted;
  const basis = { yes, of: yes + no };
  if (real === null) return { difference: "no-dossiers", says: SAYS["no-dossiers"](value?.decimal ?? null) };
  const exactly = unit === "count" ? String(yes) : toDecimal(real, Math.max(decimals, DECIMALS));
  if (value === null) return { difference: "not-printed", says: SAYS["not-printed"](exactly) };
  const printed = exact(value.decimal);
  if (printed.equals(roundHalfUp(real, decimals))) return null;
  if (unit === "count") {
    const by = printed.sub(real);
    return { difference: "count", says: SAYS.count(toDecimal(by.abs(), 0), by.compare(0) > 0) };
  }
  if (units !== null && (printed.compare(units.high) > 0 || printed.compare(units.low) < 0)) {
    const isHigh = printed.compare(units.high) > 0;
    const bound = toDecimal(isHigh ? units.high : units.low, DECIMALS);
    return { difference: "outside-units", says: SAYS["outside-units"]({ isHigh, bound, exactly, ...basis }) };
  }
  const step = exact(1).div(exact(10n ** BigInt(decimals)));
  const further = toDecimal(real, decimals + 2);
  if (printed.equals(cut(real, decimals))) return { difference: "cut", says: SAYS.cut(further) };
  if (printed.sub(real).abs().compare(step) < 0)
    return { difference: "rounding", says: SAYS.rounding(further) };
  return { difference: "rate", says: SAYS.rate({ exactly, ...basis }) };
}

/** A number with the digits behind its last one left off. */
function cut(value: Exact, decimals: number): Exact {
  const scale = exact(10n ** BigInt(decimals));
  return value.mul(scale).floor().div(scale);
}
