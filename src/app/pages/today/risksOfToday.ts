import type { RisksPage } from "#contract/risks.ts";
import type { TodayPage } from "#contract/today.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { risksPage } from "../risks/risksPage.ts";

/** What is at risk in the whole authority at the end of the span; null where no dossiers are behind the figures. */
export async function risksOfToday(
  database: Database,
  { source, authority, knownAt }: TodayPage,
  now: Instant,
): Promise<Pick<RisksPage, "whole" | "kinds"> | null> {
  if (source !== "dossiers") return null;
  const query = { limit: 1, ...(knownAt !== null && { at: knownAt }) };
  const { whole, kinds } = await risksPage(database, authority.code, authority.code, query, now);
  return { whole, kinds };
}
