import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { KeptOfDatabase } from "../keptOfDatabase.ts";
import { writtenByNow } from "../writtenByNow.ts";
import { type CountedScorecard, type CountedWish, findCountedScore } from "./countedScore.ts";

/** As findCountedScore, kept until something is written: the card of a province stands behind the pages of all its units. */
export async function keptScore(
  database: Database,
  wish: CountedWish,
  now: Instant,
): Promise<CountedScorecard | undefined> {
  const key = [await writtenByNow(database, now), wish];
  return scores.of(database, key, () => findCountedScore(database, wish, now));
}

const scores = new KeptOfDatabase<CountedScorecard | undefined>();
