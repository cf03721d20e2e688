import type { Database } from "#store/database.ts";
import type { Connection } from "#store/statement.ts";
import { writtenSoFar } from "#store/writtenSoFar.ts";
import type { Instant } from "#terms/instant.ts";
import { AskedTogether } from "./askedTogether.ts";
import { minuteOf } from "./keptOfDatabase.ts";

/**
 * A text that stays the same as long as answers do: nothing has been written to the database since, by whatever process, and
 * the minute has not passed (open dossiers turn late by themselves).
 */
export async function writtenByNow(database: Database, now: Instant): Promise<string> {
  const together = asking.get(database.sql) ?? new AskedTogether<string>();
  asking.set(database.sql, together);
  const written = await together.of("", () => writtenSoFar(database));
  return `${minuteOf(now)} ${written}`;
}

const asking = new WeakMap<Connection, AskedTogether<string>>();
