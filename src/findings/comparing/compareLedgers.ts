import type { Ledger, LedgerLine } from "#findings/ledger/ledger.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import { type Exact, exact, sum, toDecimal } from "#terms/exact.ts";
import { comparedCauses } from "./comparedCauses.ts";
import type {
  ComparedApart,
  ComparedFigures,
  ComparedGroup,
  ComparedLine,
  Effects,
  LedgerComparison,
} from "./comparison.ts";
import { type CellCounts, type CountedSide, rateAndVolume } from "./effectsOf.ts";
import { type LinePlace, placesOf, type SaidThere, saidAt } from "./matchLines.ts";

/**
 * One side to be compared.
 * @property cells counts of an indicator by agency; null where they are not known
 */
export type ComparedSide = {
  ledger: Ledger;
  rulebook: Rulebook;
  cells: (indicator: string) => CellCounts | null;
};

type Sides = { a: ComparedSide; base: ComparedSide; b: ComparedSide };

/**
 * What became of the points from one ledger of an agency to another.
 * @param rebased the earlier side by the later one's rules and unit tree; what it differs by is the rules' doing. Left out
 * where both sides have the same
 */
export function compareLedgers(a: ComparedSide, b: ComparedSide, rebased?: ComparedSide): LedgerComparison {
  const sides: Sides = { a, base: rebased ?? a, b };
  const decimals = Math.max(a.rulebook.decimals, b.rulebook.decimals);
  const ledgers = [b.ledger, sides.base.ledger, a.ledger];
  const found = placesOf(ledgers).map((place) => ({ place, ...saidOf(place, sides) }));
  const known = found.filter((it) => it.base !== "unknown" && it.b !== "unknown");
  const lines = known.flatMap((it) => lineOf(it, sides, rebased !== undefined, decimals));
  const apart = found.filter((it) => !known.includes(it)).flatMap(apartOf);
  const byRules = lines.flatMap((it) => it.byRules ?? []).map((it) => exact(it));
  return {
    a: sumOf(lines, "a", decimals),
    b: sumOf(lines, "b", decimals),
    rebased: rebased === undefined ? null : sumOf(lines, "rebased", decimals),
    byRules: rebased === undefined ? null : toDecimal(sum(byRules), decimals),
    ...summed(lines, decimals),
    groups: groupsOf(lines, rebased === undefined ? "a" : "rebased", decimals),
    lines,
    apart,
    isWhole: apart.length === 0,
  };
}

type Said = { place: LinePlace; a: SaidThere; base: SaidThere; b: SaidThere };

function saidOf(place: LinePlace, { a, base, b }: Sides): Omit<Said, "place"> {
  return { a: saidAt(a.ledger, place), base: saidAt(base.ledger, place), b: saidAt(b.ledger, place) };
}

/** Where nothing counts on either side there is nothing to compare. */
function lineOf(
  { place, ...said }: Said,
  sides: Sides,
  isRebased: boolean,
  decimals: number,
): ComparedLine[] {
  const [a, base, b] = [lineIn(said.a), lineIn(said.base), lineIn(said.b)];
  if (base === null && b === null) return [];
  const points = (it: LedgerLine | null) => exact(it?.points ?? "0");
  const isToldApart = isRebased && said.a !== "unknown";
  const none = { rate: exact(0), volume: exact(0), rule: exact(0), other: exact(0) };
  return [
    {
      ...place,
      a: figuresOf(a),
      rebased: isRebased ? figuresOf(base) : null,
      b: figuresOf(b),
      difference: toDecimal(points(b).sub(points(base)), decimals),
      byRules: isToldApart ? toDecimal(points(base).sub(points(a)), decimals) : null,
      effects: textsOf({ ...none, ...effectsIn(place, { base, b }, said, sides) }, decimals),
      causes: comparedCauses(base?.entries ?? [], b?.entries ?? []),
    },
  ];
}

/** From the earlier side by the later one's rules to the later side: what of it is rate, volume, or not told apart. */
function effectsIn(
  { indicator: id }: LinePlace,
  { base, b }: { base: LedgerLine | null; b: LedgerLine | null },
  said: Omit<Said, "place">,
  sides: Sides,
): Partial<Record<keyof Effects, Exact>> {
  const whole = exact(b?.points ?? "0").sub(exact(base?.points ?? "0"));
  if (said.base === "not-applicable" || said.b === "not-applicable") return { rule: whole };
  if (said.base === "absent" || said.b === "absent") return { rule: whole };
  const indicator = sides.b.rulebook.indicators.find((it) => it.id === id);
  if (indicator === undefined || indicator.points.rule === "I") return { other: whole };
  // Where one side had nothing to count, all that follows is of there being something.
  if (isEmpty(said.base) !== isEmpty(said.b)) return { volume: whole };
  const [before, after] = [countedOn(sides.base, base, indicator), countedOn(sides.b, b, indicator)];
  const split = before && after && rateAndVolume(indicator, before, after);
  return split?.rate.add(split.volume).equals(whole) ? split : { other: whole };
}

function isEmpty(said: SaidThere): boolean {
  return said === "no-data" || (typeof said === "object" && said.denominator === 0);
}

function countedOn(
  { ledger, cells }: ComparedSide,
  line: LedgerLine | null,
  { id, points }: Indicator,
): CountedSide | null {
  if (line === null || line.numerator === null || line.denominator === null || line.denominator === 0)
    return null;
  const factor = points.rule === "I" ? undefined : points.factor;
  return {
    numerator: line.numerator,
    denominator: line.denominator,
    cells: line.state === "inherited" ? null : cells(id),
    factor: factor === undefined ? undefined : ledger.lines.find((it) => it.indicator === factor),
  };
}

function lineIn(said: SaidThere): LedgerLine | null {
  return typeof said === "object" ? said : null;
}

function figuresOf(line: LedgerLine | null): ComparedFigures | null {
  if (line === null) return null;
  const { state, numerator, denominator, unknown, points, max } = line;
  return { state, numerator, denominator, unknown, points, max };
}

function apartOf({ place: { group, indicator }, base, b }: Said): ComparedApart[] {
  const side = base === "unknown" ? (b === "unknown" ? "both" : "a") : "b";
  return group === null ? [] : [{ group, indicator, side }];
}

function sumOf(lines: readonly ComparedLine[], side: "a" | "b" | "rebased", decimals: number) {
  const total = (of: "points" | "max") =>
    toDecimal(sum(lines.map((it) => exact(it[side]?.[of] ?? "0"))), decimals);
  return { points: total("points"), max: total("max") };
}

function groupsOf(lines: readonly ComparedLine[], from: "a" | "rebased", decimals: number): ComparedGroup[] {
  return [...Map.groupBy(lines, (it) => it.group)].map(([group, own]) => {
    return { group, a: sumOf(own, from, decimals), b: sumOf(own, "b", decimals), ...summed(own, decimals) };
  });
}

function summed(lines: readonly ComparedLine[], decimals: number): { difference: string; effects: Effects } {
  const of = (kind: keyof Effects) => sum(lines.map((it) => exact(it.effects[kind])));
  return {
    difference: toDecimal(sum(lines.map((it) => exact(it.difference))), decimals),
    effects: textsOf(
      { rate: of("rate"), volume: of("volume"), rule: of("rule"), other: of("other") },
      decimals,
    ),
  };
}

/** One digit more than points have: halves of them are exact. */
function textsOf(effects: Readonly<Record<keyof Effects, Exact>>, decimals: number): Effects {
  const text = (it: Exact) => toDecimal(it, decimals + 1);
  return {
    rate: text(effects.rate),
    volume: text(effects.volume),
    rule: text(effects.rule),
    other: text(effects.other),
  };
}
