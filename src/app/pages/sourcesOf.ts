import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { authoritiesWithDossiers } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";

/** What figures of an authority can come from: the Portal's answers, dossiers, both or neither. */
export async function sourcesOf(
  database: Database,
  authority: AgencyCode,
): Promise<("portal" | "dossiers")[]> {
  const hasAnswers = (await listCaptures(database, authority)).length > 0;
  const hasDossiers = (await authoritiesWithDossiers(database)).includes(authority);
  return [...(hasAnswers ? (["portal"] as const) : []), ...(hasDossiers ? (["dossiers"] as const) : [])];
}
