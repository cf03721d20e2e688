import { type ChangePattern, countChanges, isMoreTold } from "#measure/changes/findChanges.ts";
import type { Predicate } from "#measure/predicate.ts";
import type { Question } from "#measure/question.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { type ListedBatch, newestBatch } from "#store/dossiers/listedBatches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodId } from "#terms/period.ts";
import { KeptAWhile } from "../../keptAWhile.ts";
import { minuteOf } from "../../keptOfDatabase.ts";
import type { AgencyTree } from "../agencyTree.ts";
import { countableRulebook } from "../countableRulebook.ts";
import { findCountedScore, newestPeriod, questionOf } from "../countedScore.ts";
import { type NamedRule, rulesFor } from "../rulesFor.ts";

/** @property knownAt the end of the span in the past; null: now @property period that with the newest dossiers when not given */
export type ChangesSpan = {
  authority: AgencyCode;
  since: Instant;
  knownAt: Instant | null;
  period?: Period | undefined;
  rulebook?: string | undefined;
};

/** A rule over dossiers, by which changes are told. */
type ChangingRule = { named: NamedRule; predicate: Predicate };

/**
 * A question about changes, made ready.
 * @property rules over dossiers, in the order of the answers
 * @property batch the newest that was known at its end
 */
export type ChangesReading = {
  question: Question;
  tree: AgencyTree;
  period: Period;
  rulebook: Rulebook;
  since: Instant;
  batch: ListedBatch;
  rules: readonly ChangingRule[];
};

/** Makes a question ready. Undefined when the authority had no dossiers by its end. */
export async function changesReading(
  database: Database,
  { authority, since, knownAt, ...wish }: ChangesSpan,
  now: Instant,
): Promise<ChangesReading | undefined> {
  const batch = await newestBatch(database, authority, knownAt);
  const period = wish.period ?? (await newestPeriod(database, authority, knownAt ?? now));
  if (batch === undefined || period === undefined) return undefined;
  const rulebook = countableRulebook(periodId(period), wish.rulebook);
  const { question, tree } = questionOf({ agency: authority, period, knownAt }, now);
  const rules = rulesFor(authority, rulebook).flatMap((named): ChangingRule[] =>
    named.rule.predicate?.of === "dossier" ? [{ named, predicate: named.rule.predicate }] : [],
  );
  return { question, tree, period, rulebook, since, batch, rules };
}

/**
 * The scorecards at both ends, and the dossiers in between by how they changed.
 * @property before null: there were none yet @property newest when the newest batch became known that it takes in
 * @property patterns null: more became known than is told of one by one
 */
export type ChangesFound = {
  before: Scorecard | null;
  after: Scorecard;
  newest: Instant;
  patterns: readonly ChangePattern[] | null;
};

/** More than a week of the largest province; a first load brings forty times as many. */
export const MOST_TOLD = 500_000;

const kept = new KeptAWhile<ChangesFound>();

/**
 * What changed in the span. Until now, it is made anew with each batch, and with each minute, in which dossiers become late;
 * where that takes seconds it is kept for a while. A span of the past is kept for as long as there is room.
 */
export async function readChanges(database: Database, reading: ChangesReading): Promise<ChangesFound> {
  const { question, period, rulebook, since, batch } = reading;
  const { authority, knownAt, now } = question;
  const key = [authority, since, knownAt, periodId(period), rulebook.hash];
  const newest = knownAt === null ? `${batch.batch} ${minuteOf(now)}` : String(batch.batch);
  return (await kept.of(database, key, newest, () => look(database, reading))).value;
}

async function look(
  database: Database,
  { question, period, rulebook, since, batch, rules }: ChangesReading,
): Promise<ChangesFound> {
  const { authority, knownAt, now } = question;
  const wish = { agency: authority, period, rulebook: rulebook.id };
  const before = await findCountedScore(database, { ...wish, knownAt: since }, now);
  const after = await findCountedScore(database, { ...wish, knownAt }, now);
  if (after === undefined) throw new Error(`${authority} has batches and no scorecard`);
  const predicates = rules.map((it) => it.predicate);
  const patterns = (await isMoreTold(database, question, since, MOST_TOLD))
    ? null
    : await countChanges(database, predicates, question, since);
  return { before: before?.card ?? null, after: after.card, newest: batch.knownAt, patterns };
}
