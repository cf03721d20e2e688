import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import type { Capture } from "#published/capture.ts";
import { type SaveOutcome, saveCapture } from "#store/captures.ts";
import { saveProcedures } from "#store/catalogue.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import type { Problem } from "#terms/problem.ts";

/** What an import of a folder of Portal answers did. */
export type PortalImport = {
  captures: { capture: Capture; saved: SaveOutcome }[];
  procedures: number;
  problems: Problem[];
  notes: string[];
};

/** Reads a folder of answers and appends its captures. Answers that could not be read leave their capture incomplete. */
export async function importPortalFolder(
  database: Database,
  folder: string,
  now: Instant,
): Promise<PortalImport> {
  const { captures, procedures, problems, notes } = await readPortalFolder(folder);
  const done: PortalImport = { captures: [], procedures: 0, problems, notes };
  for (const capture of captures)
    done.captures.push({ capture, saved: await saveCapture(database, capture, now) });
  if (procedures.length > 0) done.procedures = await saveProcedures(database, procedures, now);
  return done;
}
