import type { Database } from "#store/database.ts";
import { writtenSoFar } from "#store/writtenSoFar.ts";
import type { Instant } from "#terms/instant.ts";
import { KeptAWhile } from "../../keptAWhile.ts";
import { type ForecastFound, type ForecastWish, findForecast } from "./findForecast.ts";

/**
 * As findForecast, kept until something is written, for a while longer where it takes seconds, and for an hour where the clock
 * matters: an estimate that rests on the newest batch does not change by the minute. It tells which batch that is.
 */
export async function keptForecast(
  database: Database,
  wish: ForecastWish,
  now: Instant,
): Promise<ForecastFound | undefined> {
  const key = [wish, wish.knownAt ?? hourOf(now)];
  const written = await writtenSoFar(database);
  return (await forecasts.of(database, key, written, () => findForecast(database, wish, now))).value;
}

/** A forecast for every unit of a province. */
const MOST = 512;
const forecasts = new KeptAWhile<ForecastFound | undefined>({ most: MOST });
const hourOf = (instant: Instant) => instant.slice(0, 13);
