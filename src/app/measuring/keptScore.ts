import { LRUCache } from "lru-cache";
import type { Database } from "#store/database.ts";
import type { Connection } from "#store/statement.ts";
import type { Instant } from "#terms/instant.ts";
import { writtenByNow } from "../writtenByNow.ts";
import { type CountedScorecard, type CountedWish, findCountedScore } from "./countedScore.ts";

/** A card of a province with its 180 units takes about 2 MB. */
const MOST = 64;

type Kept = LRUCache<string, Promise<CountedScorecard | undefined>>;

/** As findCountedScore, kept until something is written: the card of a province stands behind the pages of all its units. */
export async function keptScore(
  database: Database,
  wish: CountedWish,
  now: Instant,
): Promise<CountedScorecard | undefined> {
  const kept: Kept = scores.get(database.sql) ?? new LRUCache({ max: MOST });
  scores.set(database.sql, kept);
  const key = `${await writtenByNow(database, now)} ${JSON.stringify(wish)}`;
  const known = kept.get(key);
  if (known) return known;
  const counted = findCountedScore(database, wish, now);
  kept.set(key, counted);
  counted.catch(() => kept.delete(key));
  return counted;
}

const scores = new WeakMap<Connection, Kept>();
