import type { BatchView, SourcesPage } from "#contract/sources.ts";
import { capturesCompleteness } from "#store/captureCompleteness.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { countBatches, type ListedBatch, listBatches, sourceSystems } from "#store/dossiers/listBatches.ts";
import type { Instant } from "#terms/instant.ts";
import { allEvents } from "../../importing/desk/runView.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { isKnownAuthority } from "../knownAuthority.ts";

const BATCHES = 20;
/** Captures on one page: two years of months. */
const CAPTURES = 24;

/** @property after the number of the batch the list goes on after @property writing whether this reader may write */
export type SourcesQuery = {
  after?: number | undefined;
  limit?: number | undefined;
  capturesFrom?: number | undefined;
};

export async function sourcesPage(
  database: Database,
  authority: string,
  { after, limit = BATCHES, capturesFrom = 0 }: SourcesQuery,
  { writing, uploadLimit }: Pick<SourcesPage, "writing" | "uploadLimit">,
  now: Instant,
): Promise<SourcesPage> {
  const day = now.slice(0, 10);
  const known = await listCaptures(database, authority);
  const batchCount = await countBatches(database, authority);
  // Files may be brought for an authority that has none yet.
  if (known.length === 0 && batchCount === 0) isKnownAuthority(authority);
  const listed = await listBatches(database, authority, { before: after ?? null, limit: limit + 1 });
  const batches = listed.slice(0, limit);
  const captures = await capturesCompleteness(database, authority, { from: capturesFrom, limit: CAPTURES });
  return {
    authority: agencyRef(authority, day),
    writing,
    uploadLimit,
    systems: await sourceSystems(database, authority),
    batches: batches.map(batchView),
    batchCount,
    next: listed.length > limit ? String(batches.at(-1)?.batch ?? "") : null,
    captures: captures.map((it) => ({
      ...it,
      answers: it.answers.map((one) => ({ ...one, absent: one.absent.map((code) => agencyRef(code, day)) })),
    })),
    capturesFrom,
    captureCount: known.length,
  };
}

function batchView({ took, ...it }: ListedBatch): BatchView {
  return {
    ...it,
    events: allEvents(it.events),
    took: took ? { ...took, batch: it.batch } : null,
  };
}
