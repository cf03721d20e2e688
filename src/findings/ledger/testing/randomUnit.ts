import { mendableIndicators, mendParts } from "#app/measuring/ledger/mendableRules.ts";
import type { CausePattern, RuleAnswers } from "#measure/causes/causePattern.ts";
import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import { Random } from "#sample/random.ts";
import type { AgencyFigures, IndicatorFigures } from "#score/givenFigures.ts";
import { type CountedFigures, scoreCounts } from "#score/scoreCounts.ts";
import type { Scorecard } from "#score/scorecard.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import type { LedgerRule } from "../ledgerRule.ts";
import { countsOfPatterns } from "../mending.ts";

/** A unit with things nobody ever counted, all consistent: answers follow from clauses, counts from answers. */
export type DrawnUnit = {
  card: Scorecard;
  figures: CountedFigures;
  dossiers: { rules: LedgerRule[]; patterns: CausePattern[] };
  petitions: { rules: LedgerRule[]; patterns: CausePattern[] };
  others: LedgerRule[];
};

export const CELLS = ["H99.01", "H99.02", "H99.03", ""];

const KINDS: readonly AgencyKind[] = ["province", "department", "district", "commune"];

/** @param most things of one pattern at most */
export function randomUnit(
  rulebook: Rulebook,
  seed: number,
  shape: { patterns: number; most: number },
): DrawnUnit {
  const random = new Random(seed, 0);
  const rules = mendableIndicators(rulebook);
  const of = (subject: string): LedgerRule[] =>
    rules.filter((it) => it.rule.predicate.of === subject).map((it, at) => ({ ...it, at }));
  const dossiers = { rules: of("dossier"), patterns: patternsOf(random, of("dossier"), shape) };
  const petitions = { rules: of("petition"), patterns: patternsOf(random, of("petition"), shape) };
  const others = [...of("procedure"), ...of("agency")];
  const counts = [
    ...countsOfPatterns(dossiers.patterns, dossiers.rules),
    ...countsOfPatterns(petitions.patterns, petitions.rules),
    ...others.map(({ rule }) => {
      const [yes, no] = [random.below(40 + 1), random.below(40 + 1)];
      return { predicate: rule.predicate.id, cell: "H99.01", yes, no, unknown: random.below(3 + 1) };
    }),
  ];
  const ruleOf = new Map(rules.map((it) => [it.indicator, it.rule.predicate]));
  const given = random.chance(0.8) ? givenAtRandom(random) : null;
  const figures: CountedFigures = {
    root: { code: "H99", name: "Tỉnh Mẫu", kind: random.pick(KINDS), cells: null },
    units: [],
    period: "2026-08",
    dataTime: "2026-09-01T00:00:00.000Z",
    counts,
    ruleOf: (it) => ruleOf.get(it.id)?.id,
    wholeOnly: (it) => ruleOf.get(it.id)?.of === "procedure",
    given: given && (() => given),
  };
  return { card: scoreCounts(rulebook, figures), figures, dossiers, petitions, others };
}

function patternsOf(
  random: Random,
  rules: readonly LedgerRule[],
  { patterns, most }: { patterns: number; most: number },
): CausePattern[] {
  const [fails, blurs] = [random.pick([0, 0.1, 0.4, 0.9]), random.pick([0, 0, 0.05])];
  const clause = () => (random.chance(blurs) ? "unknown" : random.chance(fails) ? "no" : "yes");
  const share = random.pick([0, 1, 1, 1]);
  return Array.from({ length: share * (1 + random.below(patterns)) }, (_, at) => {
    // What two rules ask in the same words has one answer.
    const said = new Map<string, Exclude<MeasureAnswer, "out">>();
    return {
      cell: random.pick(CELLS),
      answers: String(at),
      things: 1 + random.below(most),
      rules: rules.map((it) => answersOf(it, random, said, clause)),
      parts: Object.fromEntries(
        mendParts().map((it) => [it.mend, random.pick([null, ...it.parts.map(({ id }) => id)])]),
      ),
    };
  });
}

function answersOf(
  { rule }: LedgerRule,
  random: Random,
  said: Map<string, Exclude<MeasureAnswer, "out">>,
  say: () => Exclude<MeasureAnswer, "out">,
): RuleAnswers {
  const within = random.chance(0.95) ? "in" : random.pick(["out", "unknown"] as const);
  const clauses = rule.clauses.map(({ sql }) => {
    const answer = said.get(sql) ?? say();
    said.set(sql, answer);
    return answer;
  });
  const answer = (mends: readonly string[]): MeasureAnswer => {
    const after = clauses.map((it, at) =>
      rule.clauses[at]?.mends.some((mend) => mends.includes(mend)) ? "yes" : it,
    );
    if (within !== "in") return within;
    if (after.includes("no")) return "no";
    return after.includes("unknown") ? "unknown" : "yes";
  };
  return { answer: answer([]), mended: rule.mended.map((it) => answer(it.mends)), clauses };
}

/** What the Portal might say of what is not counted here, province's values included. */
function givenAtRandom(random: Random): AgencyFigures {
  const known = new Map<string, IndicatorFigures | null>();
  const figures = (): IndicatorFigures | null => {
    if (random.chance(0.1)) return null;
    if (random.chance(0.1)) return pointsOnly(random);
    const denominator = random.pick([0, 10, 89, 1968]);
    const counts = { numerator: random.below(denominator + 1), denominator };
    return { counts, metric: null, value: null };
  };
  return {
    ofIndicator: ({ id }: Indicator) => {
      if (!known.has(id)) known.set(id, figures());
      return known.get(id) ?? null;
    },
    ofGroup: () => null,
  };
}

/** The source's own points, without what they were counted from. */
function pointsOnly(random: Random): IndicatorFigures {
  const counts = { numerator: null, denominator: null };
  const points = random.pick([null, "0.50", "1.25", "2.00"]);
  return { counts, metric: { ...counts, ratio: null, points, max: null, flags: [] }, value: null };
}
