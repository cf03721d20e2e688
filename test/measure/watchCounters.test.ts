import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchCounters } from "#app/jobs/watchCounters.ts";
import type { CounterDifference } from "#measure/counters/auditCounters.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { CUTS, sampleBatches, saveSampleBatch } from "./sampleWorld.ts";

const NOW = CUTS.at(-1) ?? "";

/** Waits until something holds, a minute at most: that is how soon a difference must be told. */
async function within60s(holds: () => boolean): Promise<void> {
  const until = Date.now() + 60_000;
  while (!holds() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
}

describe("the watch over counters", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(emptyMemory());
    await saveSampleBatch(database, sampleBatches(7, 120).flat(), NOW);
  });
  afterAll(() => database.close());

  it("finds nothing while changes come in, and tells a counter that was changed once, with its cell and both values", async () => {
    const reported: CounterDifference[] = [];
    const failed: unknown[] = [];
    const watch = watchCounters(
      database,
      { now: () => NOW, report: (it) => reported.push(it), fail: (it) => failed.push(it) },
      5,
    );
    const changes = sampleBatches(8, 60);
    for (const [at, batch] of changes.entries())
      await saveSampleBatch(database, batch, new Date(Date.parse(NOW) + at * 60_000).toISOString());
    await within60s(() => watch.state().turns >= 3);
    expect(reported).toEqual([]);
    expect(watch.state().counters).toBeGreaterThan(500);

    const [changed] = await rowsOf<{ period: string; rule: string; cell: string; no: number }>(
      database.sql,
      `update counter set no = no + 7
       where ctid = (select ctid from counter where yes > 2 and at = '-infinity' and cell like 'H99.%' limit 1)
       returning period, rule, cell, no`,
      {},
    );
    await within60s(() => reported.length > 0);
    const turns = watch.state().turns;
    await within60s(() => watch.state().turns >= turns + 2);
    await watch.stop();
    expect(failed).toEqual([]);
    expect(reported).toEqual([
      {
        authority: "H99",
        period: changed?.period,
        rule: changed?.rule,
        cell: changed?.cell,
        at: null,
        kept: expect.objectContaining({ no: changed?.no }),
        recounted: expect.objectContaining({ no: (changed?.no ?? 0) - 7 }),
      },
    ]);
  });
});
