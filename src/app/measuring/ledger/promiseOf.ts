import type { LedgerRule } from "#findings/ledger/ledgerRule.ts";
import { madeOn } from "#findings/ledger/mending.ts";
import type { CausePattern } from "#measure/causes/causePattern.ts";
import { countMended, type MadeMend } from "#measure/causes/countMended.ts";
import type { Question } from "#measure/question.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { difference } from "#score/decimals.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { Scorecard, ScoredIndicator } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import type { ScoreCounting } from "../countedScore.ts";
import type { MendableIndicator } from "./mendableRules.ts";

/** Points of what is known, and what they could be at most. */
type KnownPoints = { points: string; max: string };

/**
 * What a scorecard would be with mends made: counted and scored like any other.
 * @property dossiers how many are mended; null where they were named by their codes
 * @property indicators those whose counts or points change
 */
export type LedgerPromise = {
  made: readonly MadeMend[];
  dossiers: number | null;
  before: KnownPoints;
  after: KnownPoints;
  gain: string;
  grade: string | null;
  indicators: readonly {
    indicator: string;
    before: ScoredIndicator;
    after: ScoredIndicator;
    gain: string | null;
  }[];
};

type Asked = Pick<ScoreCounting, "figuresOf"> & {
  card: Scorecard;
  rulebook: Rulebook;
  question: Question;
  indicators: readonly MendableIndicator[];
  made: readonly MadeMend[];
  patterns: readonly CausePattern[];
};

/**
 * The scorecard with some mends made on the dossiers that lack them, in every rule that looks at what is mended, also those
 * over procedures and agencies.
 */
export async function promiseOf(
  database: Database,
  { card, rulebook, question, figuresOf, indicators, made, patterns }: Asked,
): Promise<LedgerPromise> {
  const rules = indicators.map((it) => it.rule);
  const ofDossiers = indicators.filter((it) => it.rule.predicate.of === "dossier");
  const counts = await countMended(
    database,
    rules,
    ofDossiers.map((it) => it.rule),
    made,
    question,
  );
  const promised = scoreCounts(rulebook, { ...figuresOf(counts), units: [] });
  const [before, after] = [knownOf(card), knownOf(promised)];
  const now = indicatorsOf(card);
  return {
    made,
    dossiers: dossiersOf(
      made,
      patterns,
      ofDossiers.map((it, at) => ({ ...it, at })),
    ),
    before,
    after,
    gain: difference(after.points, before.points, rulebook.decimals) ?? "",
    grade: promised.grade,
    indicators: indicatorsOf(promised).flatMap((it) => {
      const own = now.find((known) => known.id === it.id);
      const isMoved = own?.numerator !== it.numerator || own?.denominator !== it.denominator;
      return own !== undefined && isMoved && it.state !== "information"
        ? [
            {
              indicator: it.id,
              before: own,
              after: it,
              gain: difference(it.points, own.points, rulebook.decimals),
            },
          ]
        : [];
    }),
  };
}

function dossiersOf(
  made: readonly MadeMend[],
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
): number | null {
  if (made.some((it) => it.codes !== null)) return null;
  const choices = made.map(({ mend, agencies }) => ({ mend, cells: agencies && new Set(agencies) }));
  return patterns.filter((it) => madeOn(it, choices, rules).size > 0).reduce((sum, it) => sum + it.things, 0);
}

function indicatorsOf({ groups }: Scorecard): ScoredIndicator[] {
  return groups.flatMap((it) => it.indicators);
}

function knownOf({ points, applicableMax, partial }: Scorecard): KnownPoints {
  return points === null ? (partial ?? { points: "0", max: "0" }) : { points, max: applicableMax };
}
