import { readHandlerNames } from "#dossier/handlerNames.ts";
import { readIntegrity } from "#dossier/integrity/readIntegrity.ts";
import { type DetectorSum, sumFindings } from "#findings/integrity/sumFindings.ts";
import { type IntegrityFinding, UnitObserver } from "#findings/integrity/unitObserver.ts";
import { readRecordSigns } from "#ingest/dossiers/sync/readRecordSigns.ts";
import type { Question } from "#measure/question.ts";
import type { Database } from "#store/database.ts";
import { ratingShares } from "#store/dossiers/aroundDossiers.ts";
import { dossiersAround } from "#store/dossiers/dossiersAround.ts";
import { periodDays } from "#terms/period.ts";

/** @property dossiers that were there in the period @property findings of each unit @property sums over the units */
export type IntegrityReport = {
  dossiers: number;
  findings: readonly IntegrityFinding[];
  sums: readonly DetectorSum[];
};

/** Every detector on the dossiers of a question, read page by page with everything that was told of them. */
export async function findIntegrity(
  database: Database,
  { authority, agencies, period, knownAt }: Pick<Question, "authority" | "agencies" | "period" | "knownAt">,
): Promise<IntegrityReport> {
  const { detectors, madeUpIdentities } = readIntegrity();
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
