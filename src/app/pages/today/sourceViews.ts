import type { SourceView } from "#contract/today.ts";
import { freshnessOf } from "#findings/freshness/freshnessOf.ts";
import { readFreshness } from "#findings/freshness/readFreshness.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { newestBatchesByBringer } from "#store/dossiers/listedBatches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

/**
 * How fresh each source of an authority is at an instant: whoever brought batches of dossiers, and the Portal's answers for the
 * newest period. That a source brought the same again is not stale.
 */
export async function sourceViews(
  database: Database,
  authority: AgencyCode,
  knownAt: Instant | null,
  at: Instant,
): Promise<SourceView[]> {
  const { dossiers, portal } = readFreshness().thresholds;
  const batches = await newestBatchesByBringer(database, authority, knownAt);
  const captures = (await listCaptures(database, authority)).filter(
    (it) => knownAt === null || Date.parse(it.importedAt) <= Date.parse(knownAt),
  );
  const [newest] = captures;
  const views = batches.map(
    (it): SourceView => ({
      kind: "dossiers",
      name: it.by,
      last: it.knownAt,
      times: it.batches,
      changed: it.changed,
      state: freshnessOf(it.knownAt, at, dossiers),
      staleHours: dossiers.staleHours.value,
    }),
  );
  if (newest === undefined) return views;
  // What was looked at again since the past instant was not known then.
  const last =
    knownAt === null
      ? newestOf(captures.map((it) => it.checkedAt))
      : newestOf(captures.map((it) => it.importedAt));
  return [
    ...views,
    {
      kind: "portal",
      name: newest.period,
      last,
      times: captures.length,
      changed: null,
      state: freshnessOf(last, at, portal),
      staleHours: portal.staleHours.value,
    },
  ];
}

function newestOf(instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (Date.parse(a) > Date.parse(b) ? a : b));
}
