import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCountedScore } from "#app/measuring/countedScore.ts";
import { findForecast } from "#app/measuring/forecast/findForecast.ts";
import { isForecast } from "#findings/forecast/forecastScore.ts";
import { pointsOnCard } from "#findings/forecast/scoreEnds.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { readPeriod } from "#terms/period.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { AUTHORITY, CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

/** The middle of January; the batches after it tell how January went on. */
const MIDDLE = 4;
const KNOWN_AT = "2026-01-15T06:00:00.000Z";
const LATER = "2026-06-01T00:00:00.000Z";
const period = readPeriod("2026-01");

describe("a forecast", () => {
  let database: Database;
  const batches = sampleBatches(5, 1_500);
  const asked = (knownAt: string | null, now: string) =>
    findForecast(database, { agency: AUTHORITY, period, knownAt }, now);
  const load = async (from: number, until: number) => {
    for (let at = from; at < until; at++) await saveSampleBatch(database, batches[at] ?? [], CUTS[at] ?? "");
  };

  beforeAll(async () => {
    database = await openDatabase(emptyMemory());
    await load(0, MIDDLE + 1);
  });
  afterAll(() => database.close());

  it("begins with the score as it is counted, and is the same whatever becomes known later", async () => {
    const before = await asked(null, KNOWN_AT);
    const forecast = before?.forecast;
    if (forecast === undefined || !isForecast(forecast)) throw new Error(`no forecast: ${forecast}`);
    const at = CUTS[MIDDLE] ?? null;
    const score = await findCountedScore(database, { agency: AUTHORITY, period, knownAt: at }, LATER);
    expect(forecast.soFar).toBe(score && pointsOnCard(score.card));
    expect(forecast.range.high).toBeGreaterThan(forecast.range.low);

    await load(MIDDLE + 1, CUTS.length);
    const after = await asked(KNOWN_AT, LATER);
    expect(after?.forecast).toEqual(forecast);
    expect(after?.way).toEqual(before?.way);
  });

  it("is not made of a month that is over, nor of one nothing is known of", async () => {
    expect((await asked(null, LATER))?.forecast).toBe("over");
    const march = { agency: AUTHORITY, period: readPeriod("2026-03"), knownAt: null };
    expect((await findForecast(database, march, "2026-03-10T00:00:00.000Z"))?.forecast).toBe("no-news");
  });
});
