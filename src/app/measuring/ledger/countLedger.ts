import type { KnownWhen } from "#contract/dossiers.ts";
import { buildLedger } from "#findings/ledger/buildLedger.ts";
import { type CheapestMends, cheapestMends } from "#findings/ledger/cheapestMends.ts";
import type { Ledger } from "#findings/ledger/ledger.ts";
import type { LedgerRule } from "#findings/ledger/ledgerRule.ts";
import { countsOfPatterns } from "#findings/ledger/mending.ts";
import { type Mover, moversByCell, moversOfAll } from "#findings/ledger/movers.ts";
import { PointsAfter } from "#findings/ledger/pointsAfter.ts";
import type { CausePattern } from "#measure/causes/causePattern.ts";
import { type CausesOf, countCauses } from "#measure/causes/countCauses.ts";
import type { MadeMend } from "#measure/causes/countMended.ts";
import { countRules } from "#measure/countRules.ts";
import { judgedAt, type Question } from "#measure/question.ts";
import { dossierFacts } from "#measure/why/dossierFacts.ts";
import { readMends } from "#rulebook/mends.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { Scorecard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import type { AgencyTree } from "../agencyTree.ts";
import { countableRulebook } from "../countableRulebook.ts";
import { type CountedWish, countingFor } from "../countedScore.ts";
import { allAbout, type LedgerTarget, readFix, readTarget } from "./ledgerWish.ts";
import { mendableIndicators, mendParts } from "./mendableRules.ts";
import { type LedgerPromise, promiseOf } from "./promiseOf.ts";

/**
 * What is asked besides the ledger.
 * @property target a grade or points to reach
 * @property fixes mends to make, as `mend` or `mend@agency`
 * @property dossiers codes of dossiers to mend in everything they lack
 * @property still whether only mends count that can still be done for dossiers that have ended
 * @property lossesOnly whether what mending would bring is left out, which takes longer than the rest
 */
export type LedgerAsked = {
  target?: string | undefined;
  fixes: readonly string[];
  dossiers: readonly string[];
  still: boolean;
  lossesOnly?: boolean;
};

/** What dossiers answer, and which question they were asked. */
type LedgerDossiersBehind = {
  question: Question;
  rules: readonly LedgerRule[];
  patterns: readonly CausePattern[];
};

/**
 * A ledger with what would bring points back.
 * @property known when the figures were known; null where they were not counted from dossiers
 * @property behind the dossiers, by what they answer; null where none are behind the figures
 * @property movers what each mend brings when made everywhere; empty where no dossiers are behind the figures
 * @property byUnit the same, unit by unit: what moves the whole most
 */
export type LedgerReport = {
  ledger: Ledger;
  known: KnownWhen | null;
  card: Scorecard;
  rulebook: Rulebook;
  tree: AgencyTree | null;
  behind: LedgerDossiersBehind | null;
  movers: readonly Mover[];
  byUnit: readonly Mover[];
  target: (LedgerTarget & { cheapest: CheapestMends }) | null;
  promise: LedgerPromise | null;
};

/**
 * The ledger of an agency counted from its dossiers. Undefined when the authority had no dossiers by then. Counts of
 * dossiers and petitions come from one statement each, with their causes, so that both speak of the same moment.
 */
export async function countLedger(
  database: Database,
  wish: CountedWish,
  asked: LedgerAsked,
  now: Instant,
): Promise<LedgerReport | undefined> {
  const rulebook = countableRulebook(periodId(wish.period), wish.rulebook);
  const counting = await countingFor(database, { ...wish, rulebook: rulebook.id }, now);
  if (counting === undefined) return undefined;
  const { question, tree, figuresOf } = counting;
  const indicators = mendableIndicators(rulebook);
  const target = asked.target === undefined ? null : readTarget(asked.target, rulebook);
  for (const code of asked.dossiers) await checkDossier(database, question, tree, code);
  const made: MadeMend[] = [...asked.fixes.map((it) => readFix(it, tree)), ...allAbout(asked.dossiers)];

  const ruleOf = (of: string): LedgerRule[] =>
    indicators.filter((it) => it.rule.predicate.of === of).map((it, at) => ({ ...it, at }));
  const patternsOf = (of: CausesOf, rules: readonly LedgerRule[]) =>
    countCauses(
      database,
      of,
      rules.map((it) => it.rule),
      of === "dossier" ? mendParts() : [],
      question,
    );
  const ofDossiers = ruleOf("dossier");
  const dossiers = await patternsOf("dossier", ofDossiers);
  const ofPetitions = ruleOf("petition");
  const petitions = await patternsOf("petition", ofPetitions);
  const others = indicators
    .map((it) => it.rule.predicate)
    .filter((it) => it.of === "procedure" || it.of === "agency");
  const counts = [
    ...countsOfPatterns(dossiers, ofDossiers),
    ...countsOfPatterns(petitions, ofPetitions),
    ...(await countRules(database, others, question)),
  ];
  const card = scoreCounts(rulebook, { ...figuresOf(counts), units: [] });
  const ledger = buildLedger(card, rulebook, {
    of: { dossier: dossiers, petition: petitions },
    rules: [...ofDossiers, ...ofPetitions, ...ruleOf("procedure"), ...ruleOf("agency")],
  });
  const after = new PointsAfter(card, rulebook);
  const allowed = asked.still ? new Set(readMends().flatMap((it) => (it.afterwards ? it.id : []))) : null;
  const isParent = tree.below.length > 0;
  const batches = await batchesBy(database, question.authority, question.knownAt ?? now);
  return {
    ledger,
    known: {
      knownAt: question.knownAt,
      judgedAt: judgedAt(question),
      newestBatch: batches?.newest ?? null,
    },
    card,
    rulebook,
    tree,
    behind: { question, rules: ofDossiers, patterns: dossiers },
    movers: asked.lossesOnly ? [] : moversOfAll(after, dossiers, ofDossiers, allowed),
    byUnit: isParent && !asked.lossesOnly ? moversByCell(after, dossiers, ofDossiers, allowed) : [],
    target: target && {
      ...target,
      cheapest: cheapestMends(after, dossiers, ofDossiers, target.points, allowed),
    },
    promise:
      made.length === 0
        ? null
        : await promiseOf(database, {
            card,
            rulebook,
            question,
            figuresOf,
            indicators,
            made,
            patterns: dossiers,
          }),
  };
}

/** A code nobody knows, or of another agency, would promise nothing without saying why. */
async function checkDossier(
  database: Database,
  question: Question,
  { root }: AgencyTree,
  code: string,
): Promise<void> {
  const facts = await dossierFacts(database, question, code);
  const agency = facts?.find((it) => it.code === "agency")?.value ?? "";
  if (facts !== undefined && (root.cells === null || root.cells.has(agency))) return;
  refuse(
    "no-dossier",
    `hồ sơ ${code}`,
    facts === undefined ? "Không có hồ sơ này." : `Hồ sơ này không thuộc ${root.name}.`,
    "Hãy lấy mã trong danh sách hồ sơ của sổ điểm mất.",
  );
}
