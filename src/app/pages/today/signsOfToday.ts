import type { DetectorView } from "#contract/integrity.ts";
import type { TodayPage } from "#contract/today.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { integrityPage } from "../integrity/integrityPage.ts";

/** The detectors that found something in the period; null where no dossiers are behind the figures. */
export async function signsOfToday(
  database: Database,
  { source, authority, period, knownAt }: TodayPage,
  now: Instant,
): Promise<DetectorView[] | null> {
  if (source !== "dossiers") return null;
  const query = { period, ...(knownAt !== null && { knownAt }) };
  const { detectors } = await integrityPage(database, authority.code, authority.code, query, now);
  return detectors.filter((it) => it.verdict === "shown");
}
