import type { KnownWhen } from "#contract/dossiers.ts";
import type { AgencyRef } from "#contract/scorecard.ts";
import { judgedAt, type Question } from "#measure/question.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodId, readPeriod } from "#terms/period.ts";
import type { AgencyTree } from "../../measuring/agencyTree.ts";
import { countableRulebook } from "../../measuring/countableRulebook.ts";
import { authorityOf, lastDay, newestPeriod, questionOf } from "../../measuring/countedScore.ts";
import { readInstant } from "../../readInstant.ts";
import { notFound } from "../notFound.ts";
import { agencyRef } from "./agencyRef.ts";

/** What a request about dossiers may say. */
export type DossierQuery = {
  period?: string | undefined;
  rulebook?: string | undefined;
  knownAt?: string | undefined;
};

/** A request about the dossiers of an agency, understood. */
export type Asking = {
  question: Question;
  tree: AgencyTree;
  rulebook: Rulebook;
  known: KnownWhen;
  /** What heads every answer about it. */
  head: { agency: AgencyRef; authority: AgencyRef; period: string };
};

/**
 * Understands a request about the dossiers of an agency; without a period, the newest one with dossiers is meant.
 * Throws NotFound where the authority has no dossiers, or had none then; UserError for an agency of another authority.
 */
export async function askingOf(
  database: Database,
  authority: AgencyCode,
  agency: AgencyCode,
  query: DossierQuery,
  now: Instant,
): Promise<Asking> {
  const knownAt = query.knownAt === undefined ? null : readInstant(query.knownAt);
  const by = knownAt ?? now;
  const batches = await batchesBy(database, authority, by);
  const period =
    query.period === undefined ? await newestPeriod(database, authority, by) : readPeriod(query.period);
  if (batches === undefined || period === undefined || authorityOf(agency) !== authority)
    return notFound(
      "no-dossiers",
      `${agency}${query.knownAt ? ` lúc ${query.knownAt}` : ""}`,
      batches === undefined && knownAt !== null
        ? "Lúc đó chưa có hồ sơ nào của cơ quan này."
        : "Chưa có hồ sơ của cơ quan này.",
      "Hãy chọn cơ quan, kỳ hoặc thời điểm khác, hoặc nhập hồ sơ: minhbach import dossiers <tệp>.",
    );
  const { question, tree } = questionOf({ agency, period, knownAt }, now);
  return {
    question,
    tree,
    rulebook: countableRulebook(periodId(period), query.rulebook),
    known: { knownAt, judgedAt: judgedAt(question), newestBatch: batches.newest },
    head: {
      agency: refOf(tree.root),
      authority: agencyRef(authority, lastDay(period)),
      period: periodId(period),
    },
  };
}

export function refOf({ code, name, kind }: AgencyTree["root"]): AgencyRef {
  return { code, name, kind };
}

/** Names agencies as they were called at the end of a period. */
export function namesIn(period: Period): (code: AgencyCode | null) => AgencyRef | null {
  const day = lastDay(period);
  return (code) => (code === null ? null : agencyRef(code, day));
}
