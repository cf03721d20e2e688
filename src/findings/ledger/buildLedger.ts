import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { Measured } from "#rulebook/measure.ts";
import { pointsOf } from "#rulebook/points.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { sumOfKnown } from "#score/decimals.ts";
import type { ScoredGroup, ScoredIndicator, UnitCard } from "#score/scorecard.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import type { Ledger, LedgerApart, LedgerLine } from "./ledger.ts";
import { type CountedCause, causesOfMisses, shared } from "./ledgerEntries.ts";
import type { LedgerRule } from "./ledgerRule.ts";

/** What the things behind a card's counts fail by, by what they are; nothing where a source gives figures without them. */
export type LedgerCauses = {
  rules: readonly LedgerRule[];
  of: Readonly<Partial<Record<Measured, readonly CausePattern[]>>>;
};

/**
 * Where a card's missing points went: indicator, cause, things. What an indicator lost is shared equally among the things
 * that miss it, also where a threshold makes only some of them decisive; what mending some would bring back is another
 * question, answered by the score itself. Nothing is left out of the sum: what has no things behind it stays whole on its
 * indicator with the reason, and what left the applicable maximum stands apart.
 */
export function buildLedger(card: UnitCard, rulebook: Rulebook, causes: LedgerCauses): Ledger {
  const { decimals } = rulebook;
  const lines = card.groups.flatMap((it) => linesOf(it, rulebook, causes));
  const apart = card.groups.flatMap(apartOf);
  const known = (of: "points" | "max" | "lost") => toDecimal(sumOfKnown(lines.map((it) => it[of])), decimals);
  const { agency, period, source, dataTime } = card;
  const head = { agency, period, rulebook: card.rulebook, source, dataTime };
  if (card.points === null)
    return {
      ...head,
      points: known("points"),
      max: known("max"),
      lost: known("lost"),
      isWhole: false,
      lines,
      apart,
    };
  const less = (from: string, of: "points" | "max") => toDecimal(exact(from).sub(exact(known(of))), decimals);
  const rest = { points: less(card.points, "points"), max: less(card.applicableMax, "max") };
  const lost = toDecimal(exact(card.applicableMax).sub(exact(card.points)), decimals);
  const isSum = exact(rest.points).equals(0) && exact(rest.max).equals(0);
  return {
    ...head,
    points: card.points,
    max: card.applicableMax,
    lost,
    isWhole: true,
    lines: isSum ? lines : [...lines, differenceOfTotal(rest, decimals)],
    apart,
  };
}

function linesOf(group: ScoredGroup, rulebook: Rulebook, causes: LedgerCauses): LedgerLine[] {
  if (group.state === "not-applicable") return [];
  if (group.state === "given" && group.points !== null) {
    const lost = toDecimal(exact(group.applicableMax).sub(exact(group.points)), rulebook.decimals);
    const figures = { points: group.points, max: group.applicableMax, lost };
    return [line({ group: group.code, state: "group" }, figures, [{ kind: "group" }], rulebook.decimals)];
  }
  return group.indicators.flatMap((it) => (isCounted(it) ? [lineOf(it, group.code, rulebook, causes)] : []));
}

type Counted = ScoredIndicator & { points: string; max: string; lost: string };

function isCounted(it: ScoredIndicator): it is Counted {
  const carries = it.state !== "information" && it.state !== "not-applicable";
  return carries && it.points !== null && it.max !== null && it.lost !== null;
}

function lineOf(it: Counted, group: string, rulebook: Rulebook, causes: LedgerCauses): LedgerLine {
  const { id: indicator, state, numerator, denominator, unknown = 0, points, max, lost } = it;
  return {
    ...{ group, indicator, state, numerator, denominator, unknown, points, max, lost },
    entries: entriesOf(it, rulebook, causes),
  };
}

function entriesOf(it: Counted, rulebook: Rulebook, { rules, of }: LedgerCauses) {
  const { decimals } = rulebook;
  const whole = (cause: CountedCause["cause"], things: number | null = null) =>
    exact(it.lost).equals(0) && things === null
      ? []
      : shared(it.lost, [{ id: cause.kind, cause, things }], decimals);
  const misses = it.numerator === null || it.denominator === null ? null : it.denominator - it.numerator;
  if (it.inheritedFrom !== null) return whole({ kind: "inherited", from: it.inheritedFrom });
  if (misses === null) return whole({ kind: "points" });
  if (it.state === "no-data") return whole({ kind: "no-data" });
  const rule = it.from === "dossiers" ? rules.find((known) => known.indicator === it.id) : undefined;
  if (rule === undefined) return misses > 0 ? whole({ kind: "misses" }, misses) : whole({ kind: "misses" });
  const counted = missesOf(rule, of[rule.rule.predicate.of] ?? [], misses);
  const { byFactor, byMisses, factor } = lostToFactor(it, rulebook);
  const own = counted.length === 0 ? [] : shared(byMisses, counted, decimals);
  const isAll = exact(byFactor).equals(0);
  return isAll || factor === null
    ? own
    : [
        ...own,
        ...shared(
          byFactor,
          [{ id: "factor", cause: { kind: "factor", indicator: factor }, things: null }],
          decimals,
        ),
      ];
}

/** By clause; for procedures and agencies, whose rules ask about dossiers as a whole, by the rule. */
function missesOf(rule: LedgerRule, patterns: readonly CausePattern[], misses: number): CountedCause[] {
  const { of } = rule.rule.predicate;
  if (of === "procedure" || of === "agency") {
    const clauses = rule.rule.clauses.map(
      ({ id }) => ({ clause: id, answer: "no", mends: [], part: null }) as const,
    );
    const id = clauses.map((it) => it.clause).join("+");
    return misses === 0 ? [] : [{ id, cause: { kind: "clauses", of, clauses }, things: misses }];
  }
  const found = causesOfMisses(rule, patterns);
  const things = found.reduce((sum, it) => sum + (it.things ?? 0), 0);
  if (things !== misses) throw new Error(`${rule.indicator}: ${misses} misses, ${things} with a cause`);
  return found;
}

/** What would still be lost if the factor were whole is the misses'; the rest is the factor's. */
function lostToFactor(it: Counted, { decimals, indicators }: Rulebook) {
  const indicator = indicators.find((known) => known.id === it.id);
  const factor = indicator?.points.rule === "I" ? null : (indicator?.points.factor ?? null);
  const none = { byMisses: it.lost, byFactor: toDecimal(exact(0), decimals), factor: null };
  if (indicator === undefined || factor === null) return none;
  const alone = pointsOf(indicator, it.numerator, it.denominator, { numerator: 1, denominator: 1 }).points;
  if (alone === null) return none;
  const byMisses = exact(it.max).sub(exact(alone));
  return {
    byMisses: toDecimal(byMisses, decimals),
    byFactor: toDecimal(exact(it.lost).sub(byMisses), decimals),
    factor,
  };
}

type Head = Pick<LedgerLine, "state"> & { group: string | null };
type Figures = Pick<LedgerLine, "points" | "max" | "lost">;

function line(head: Head, figures: Figures, causes: CountedCause["cause"][], decimals: number): LedgerLine {
  const entries = shared(
    figures.lost,
    causes.map((cause) => ({ id: cause.kind, cause, things: null })),
    decimals,
  );
  const counts = { indicator: null, numerator: null, denominator: null, unknown: 0 };
  return { ...head, ...counts, ...figures, entries: exact(figures.lost).equals(0) ? [] : entries };
}

function differenceOfTotal(
  { points, max }: Pick<LedgerLine, "points" | "max">,
  decimals: number,
): LedgerLine {
  const lost = toDecimal(exact(max).sub(exact(points)), decimals);
  return line({ group: null, state: "total" }, { points, max, lost }, [{ kind: "total" }], decimals);
}

function apartOf(group: ScoredGroup): LedgerApart[] {
  if (group.state === "given") return [];
  if (group.state === "not-applicable" || group.indicators.length === 0) {
    const why = group.state === "not-applicable" ? "not-applicable" : "unknown";
    return [{ group: group.code, indicator: null, max: group.max, why }];
  }
  return group.indicators.flatMap((it): LedgerApart[] => {
    if (it.state === "information" || it.max === null || isCounted(it)) return [];
    const why = it.state === "not-applicable" || it.state === "no-data" ? it.state : "unknown";
    return [{ group: group.code, indicator: it.id, max: it.max, why }];
  });
}
