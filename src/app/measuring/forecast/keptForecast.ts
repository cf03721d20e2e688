import type { Database } from "#store/database.ts";
import { writtenSoFar } from "#store/writtenSoFar.ts";
import type { Instant } from "#terms/instant.ts";
import { KeptOfDatabase } from "../../keptOfDatabase.ts";
import { type ForecastFound, type ForecastWish, findForecast } from "./findForecast.ts";

/**
 * As findForecast, kept until something is written, and for an hour where the clock matters: an estimate that rests on the
 * newest batch does not change by the minute.
 */
export async function keptForecast(
  database: Database,
  wish: ForecastWish,
  now: Instant,
): Promise<ForecastFound | undefined> {
  const key = [await writtenSoFar(database), wish, wish.knownAt ?? hourOf(now)];
  return forecasts.of(database, key, () => findForecast(database, wish, now));
}

const forecasts = new KeptOfDatabase<ForecastFound | undefined>(512);
const hourOf = (instant: Instant) => instant.slice(0, 13);
