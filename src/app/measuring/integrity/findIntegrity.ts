import { readHandlerNames } from "#dossier/handlerNames.ts";
import { type DetectorSum, sumFindings } from "#findings/integrity/sumFindings.ts";
import { type IntegrityFinding, UnitObserver } from "#findings/integrity/unitObserver.ts";
import { readRecordSigns } from "#ingest/dossiers/sync/readRecordSigns.ts";
import type { Question } from "#measure/question.ts";
import type { Database } from "#store/database.ts";
import { ratingShares } from "#store/dossiers/aroundDossiers.ts";
import { dossiersAround } from "#store/dossiers/dossiersAround.ts";
import type { Instant } from "#terms/instant.ts";
import { periodDays, periodId } from "#terms/period.ts";
import { type AnswerOf, KeptAWhile } from "../../keptAWhile.ts";
import { integrity } from "../../rules.ts";

/** @property dossiers that were there in the period @property findings of each unit @property sums over the units */
export type IntegrityReport = {
  dossiers: number;
  findings: readonly IntegrityFinding[];
  sums: readonly DetectorSum[];
};

type Asked = Pick<Question, "authority" | "agencies" | "period" | "knownAt">;

const kept = new KeptAWhile<IntegrityReport>();

/**
 * Every detector on the dossiers of a question, read page by page with everything that was told of them. No clock is looked
 * at, so that what is found is kept until a newer batch is known, and for a while longer where finding it takes seconds.
 * @param newestBatch when the newest batch became known that the question takes in
 */
export function findIntegrity(
  database: Database,
  asked: Asked,
  newestBatch: Instant | null,
): Promise<AnswerOf<IntegrityReport>> {
  const { authority, agencies, period, knownAt } = asked;
  // Of an instant of the past only what was known then matters.
  const key = [authority, agencies, periodId(period), knownAt === null ? null : newestBatch];
  return kept.of(database, key, newestBatch, () => look(database, asked));
}

async function look(
  database: Database,
  { authority, agencies, period, knownAt }: Asked,
): Promise<IntegrityReport> {
  const { detectors, madeUpIdentities } = integrity();
  const madeUp = new Set(madeUpIdentities);
  const question = { authority, agencies, ...periodDays(period), knownAt };
  const ratings = await ratingShares(database, question);
  const observer = new UnitObserver(detectors, { handlers: readHandlerNames(), period, ratings });
  for await (const { record, ...it } of dossiersAround(database, question))
    observer.add({ ...it, record: record === null ? null : readRecordSigns(record, madeUp) });
  const findings = observer.findings();
  const ids = detectors.map((it) => it.id);
  return { dossiers: observer.dossiers, findings, sums: sumFindings(ids, findings) };
}
