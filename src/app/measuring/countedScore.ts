import { hash } from "node:crypto";
import type { Count } from "#measure/countFromFacts.ts";
import { countRules } from "#measure/countRules.ts";
import type { Question } from "#measure/question.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import { figuresByAgency } from "#score/scoreCapture.ts";
import { type CountedFigures, scoreCounts } from "#score/scoreCounts.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { findCapture, type StoredCapture } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { firstKnownInstant, newestReceivedDay } from "#store/dossiers/batches.ts";
import { type AgencyCode, rootOf } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { findPeriod, type Period, periodDays, periodId } from "#terms/period.ts";
import { Kept } from "../kept.ts";
import { rulebookFor } from "../rulebookFor.ts";
import * as rules from "../rules.ts";
import { type AgencyTree, agencyTree } from "./agencyTree.ts";
import { measuresOf } from "./measures.ts";

/**
 * @property knownAt what was known at an instant of the past; null: what is known now
 * @property treeOf a day after the period whose unit tree is used, each unit with the dossiers of those it took over from;
 * the tree as it stood at the end of the period when left out
 */
export type CountedWish = {
  agency: AgencyCode;
  period: Period;
  knownAt: Instant | null;
  rulebook?: string | undefined;
  treeOf?: string | undefined;
};

export type CountedScorecard = { card: Scorecard; rulebook: Rulebook; tree: AgencyTree; question: Question };

/**
 * What counts of an agency are made into a scorecard with.
 * @property figuresOf the figures that counts come to
 * @property answers id of the Portal's answers that give what cannot be counted here
 */
export type ScoreCounting = {
  question: Question;
  tree: AgencyTree;
  rulebook: Rulebook;
  answers: string | null;
  figuresOf: (counts: readonly Count[]) => CountedFigures;
};

/** Makes a wish ready to be counted. Undefined when the authority had no dossiers by then. */
export async function countingFor(
  database: Database,
  wish: CountedWish,
  now: Instant,
): Promise<ScoreCounting | undefined> {
  const authority = authorityOf(wish.agency);
  const first = await firstKnownInstant(database, authority);
  if (first === undefined || (wish.knownAt !== null && Date.parse(wish.knownAt) < Date.parse(first)))
    return undefined;
  const { question, tree } = questionOf(wish, now);
  const period = periodId(wish.period);
  const rulebook = rulebookFor(period, wish.rulebook);
  const predicateOf = new Map(measuresOf(rulebook).map((it) => [it.id, it.predicate]));
  const capture = await givenIn(database, authority, period, wish.knownAt);
  return {
    question,
    tree,
    rulebook,
    answers: capture?.id ?? null,
    figuresOf: (counts) => ({
      root: tree.root,
      units: tree.below,
      period,
      dataTime: wish.knownAt ?? now,
      counts,
      ruleOf: (indicator: Indicator) => predicateOf.get(indicator.id)?.id,
      wholeOnly: (indicator: Indicator) => predicateOf.get(indicator.id)?.of === "procedure",
      given: capture ? figuresByAgency(capture.rows) : null,
    }),
  };
}

/**
 * The scorecard of an agency counted from its dossiers; what local data cannot tell is taken from the Portal's answers where
 * they are there, and marked. Undefined when the authority had no dossiers by then.
 */
export async function findCountedScore(
  database: Database,
  wish: CountedWish,
  now: Instant,
): Promise<CountedScorecard | undefined> {
  const counting = await countingFor(database, wish, now);
  if (counting === undefined) return undefined;
  const { question, tree, rulebook, answers, figuresOf } = counting;
  const predicates = measuresOf(rulebook).flatMap(({ predicate }) => predicate ?? []);
  const counts = await countRules(database, predicates, question);
  const made = [wish.agency, periodId(wish.period), rulebook.hash, answers, counts];
  const key = hash("sha256", JSON.stringify(made));
  const card = scored.of(key, () => scoreCounts(rulebook, figuresOf(counts)));
  return { card: asOf(card, wish.knownAt ?? now), rulebook, tree, question };
}

// Reading the counters is quick, scoring them is not: as long as no count moves, the points stand.
const scored = new Kept<Scorecard>();

function asOf(card: Scorecard, dataTime: Instant): Scorecard {
  return { ...card, dataTime, units: card.units.map((it) => ({ ...it, dataTime })) };
}

/** The question a wish comes to, with the agency's tree as it stood on the last day of the period. */
export function questionOf(
  { agency, period, knownAt, treeOf }: Pick<CountedWish, "agency" | "period" | "knownAt" | "treeOf">,
  now: Instant,
): { question: Question; tree: AgencyTree } {
  const authority = authorityOf(agency);
  const isWhole = agency === authority;
  const tree = agencyTree(rules.registry(), agency, treeOf ?? lastDay(period), isWhole, treeOf !== undefined);
  const agencies = isWhole ? null : tree.codes;
  return { question: { authority, period, knownAt, now, agencies, units: tree.units }, tree };
}

/** The root an agency belongs to, by its code or by an id in the registry that begins with a code ("H53~xa-ben-cau"). */
export function authorityOf(agency: AgencyCode): AgencyCode {
  const [code = agency] = agency.split("~");
  return rootOf(code);
}

export function lastDay(period: Period): string {
  const until = Date.parse(`${periodDays(period).until}T00:00:00Z`);
  return new Date(until - 86_400_000).toISOString().slice(0, 10);
}

/** The newest month in which dossiers of an authority were received, as known by an instant; undefined without any. */
export async function newestPeriod(
  database: Database,
  authority: AgencyCode,
  by: Instant,
): Promise<Period | undefined> {
  const day = await newestReceivedDay(database, authority, by);
  return day === undefined ? undefined : findPeriod(day.slice(0, 7));
}

/** The Portal's answers for the period, as far as they had come in by the instant asked for. */
function givenIn(
  database: Database,
  authority: AgencyCode,
  period: string,
  knownAt: Instant | null,
): Promise<StoredCapture | undefined> {
  return findCapture(database, { authority, kind: "evaluation", period }, knownAt ?? undefined);
}
