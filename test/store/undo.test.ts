import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, countBatch } from "#app/measuring/counting.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Delivery } from "#store/dossiers/batch.ts";
import { dossiersAsOf } from "#store/dossiers/dossiersAsOf.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { listBatches } from "#store/dossiers/listBatches.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { readFallen } from "#store/dossiers/undo/fallen.ts";
import { readTimelines } from "#store/dossiers/undo/readTimelines.ts";
import { standingVersions } from "#store/dossiers/undo/standingVersions.ts";
import { previewUndo, undoBatch } from "#store/dossiers/undo/undoBatch.ts";
import { UserError } from "#terms/problem.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { aDelivery, counts, sha256 } from "./aDelivery.ts";
import { ENGINES } from "./engines.ts";
import { everyTable } from "./everyTable.ts";

const NOW = "2023-11-01T00:00:00.000Z";
const COUNTED = { afterwards: countBatch };
const day = (n: number) => `2023-10-${String(n).padStart(2, "0")}T03:00:00.000Z`;

/** Worlds tried; a server takes longer for the same. */
const SEEDS: Record<string, number> = { PGlite: 40, PostgreSQL: 20 };

/** A small generator of numbers below a bound, the same on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Deliveries of a few dossiers by record and by export, at any times; each tells something of its own. */
function someDeliveries(next: (below: number) => number, batch: number): Delivery[] {
  return Array.from({ length: 8 }, (_, at) => {
    const code = `D-${next(6)}`;
    const time = next(5) === 0 ? null : day(1 + next(27));
    const due = day(1 + next(27));
    const said = {
      returnedAt: next(2) === 0 ? due : null,
      agency: `H53.${next(4)}`,
      agencyAsGiven: `${batch}/${at}`,
    };
    if (next(3) > 0) return aDelivery(code, time, { ...said, dueAt: due });
    return aDelivery(code, time, next(2) === 0 ? { dueAt: due } : said, { kind: "export" });
  });
}

const save = (database: Database, deliveries: readonly Delivery[], files: string[] = [], authority = "H53") =>
  saveDossierBatch(
    database,
    {
      batch: { authority, by: "thử", files: files.map((it) => ({ name: it, sha256: sha256(it), bytes: 1 })) },
      deliveries,
    },
    NOW,
  );
const order = (batch: number) => ({ authority: "H53", batch, by: "Nguyễn Thị Thử", reason: "xuất nhầm kỳ" });

/** What is believed now, and the last time that stands: everything later is settled by it. */
async function believed({ sql: db }: Database): Promise<unknown[]> {
  const { rows } = await sql<{ code: string }>`
    select code, encode(content_hash, 'hex') as content, deleted from dossier order by code`.execute(db);
  const fallen = await readFallen(db, "H53");
  const timelines = await readTimelines(
    db,
    "H53",
    rows.map((it) => it.code),
  );
  return rows.map((it) => {
    const { rows: kept = [], confirmations = [] } = timelines.get(it.code) ?? {};
    const times = standingVersions(kept, confirmations, fallen).map(({ settledTime }) => settledTime ?? "");
    return { ...it, settled: times.sort().at(-1) };
  });
}

const codeOf = (error: unknown) => error instanceof UserError && error.problems[0]?.code;
const justAfter = (instant: string) => new Date(Date.parse(instant) + 1).toISOString();

/** Counters that are not zero. */
async function counters({ sql: db }: Database): Promise<unknown[]> {
  const { rows } = await sql`
    select period, at, rule, cell, yes, no, unknown from counter
    where yes <> 0 or no <> 0 or unknown <> 0 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

/** What is told of the dossiers as they were known at an instant. */
async function asKnown(database: Database, at: string): Promise<unknown[]> {
  const rows = await database.sql
    .selectFrom(dossiersAsOf(database, "H53", at).as("it"))
    .selectAll()
    .orderBy("code")
    .execute();
  return rows;
}

function aRating(code: string, satisfaction: "satisfied" | "dissatisfied"): Delivery {
  const rating = {
    authority: "H53",
    source: "thử",
    sourceTime: day(9),
    rawHash: sha256(code),
    code,
    ratedAt: day(9),
  };
  return { kind: "rating", raw: null, rating: { ...rating, satisfaction } };
}

describe.each(ENGINES)("undoing a batch on %s", (engine, start) => {
  let database: Database;
  let stop: () => void;
  beforeAll(async () => {
    const engine = start();
    stop = engine.stop;
    database = await openDatabase(engine.place, COUNTED);
  });
  afterAll(async () => {
    await database.close();
    stop();
  });
  const undo = (batch: number) => undoBatch(database, order(batch), NOW);
  const clear = () =>
    sql`truncate import_batch, dossier, dossier_history, dossier_alias, raw_payload, batch_confirmation, counter, counter_state, rating, procedure_version`.execute(
      database.sql,
    );

  it("leaves what would be there had the batch never come, whatever is undone in whatever order", async () => {
    for (let seed = 1; seed <= (SEEDS[engine] ?? 0); seed += 1) {
      const next = seeded(seed);
      const batches = Array.from({ length: 5 }, (_, at) => someDeliveries(next, at));
      const fallen = [1 + next(5), 1 + next(5)].filter((it, at, all) => all.indexOf(it) === at);
      const after = someDeliveries(next, 9);
      await clear();
      for (const [at, batch] of batches.entries()) if (!fallen.includes(at + 1)) await save(database, batch);
      const without = await believed(database);
      await save(database, after);
      const withoutLater = await believed(database);
      await clear();
      for (const batch of batches) await save(database, batch);
      for (const batch of fallen) await undo(batch);
      expect(await believed(database), `seed ${seed}`).toEqual(without);
      await save(database, after);
      expect(await believed(database), `seed ${seed}, one batch later`).toEqual(withoutLater);
    }
    expect(await audit(database, ["H53"], null)).toMatchObject({ differences: [] });
  });

  it("counts and believes as before, keeps past instants, and says who and why", async () => {
    await clear();
    const first = await save(database, [aDelivery("A-1", day(3)), aDelivery("A-2", day(3))]);
    const before = [await believed(database), await counters(database)];
    await save(database, [
      aDelivery("A-1", day(4), { returnedAt: day(4), state: "returned" }),
      aDelivery("A-2", day(5)),
      aDelivery("A-3", day(4), { otherCodes: ["B-3"] }),
      aRating("A-2", "dissatisfied"),
    ]);
    const between = [
      await asKnown(database, first.knownAt),
      await asKnown(database, justAfter(first.knownAt)),
    ];
    const seen = await previewUndo(database, order(2), NOW);
    expect(await undo(2)).toEqual(seen);
    expect(seen).toMatchObject({
      batch: 3,
      restored: 1,
      removed: 1,
      unchanged: 1,
      spokenLater: 0,
      named: [],
    });
    expect(seen.events).toEqual({ restored: 0, removed: 1, unchanged: 0 });
    expect([await believed(database), await counters(database)]).toEqual(before);
    expect([
      await asKnown(database, first.knownAt),
      await asKnown(database, justAfter(first.knownAt)),
    ]).toEqual(between);
    expect((await audit(database, ["H53"], null)).differences).toEqual([]);
    expect(await findDossier(database, "H53", "B-3")).toBeUndefined();
    const [last] = await listBatches(database, "H53", { before: null, limit: 1 });
    expect(last).toMatchObject({ undoes: 2, by: "Nguyễn Thị Thử", reason: "xuất nhầm kỳ" });
  });

  it("takes the same file again after it was undone", async () => {
    const again = await save(database, [
      aDelivery("A-1", day(4), { returnedAt: day(4) }),
      aDelivery("A-3", day(4)),
    ]);
    expect(again.dossiers).toEqual(counts({ new: 1, changed: 1 }));
    expect((await undo(4)).restored).toBe(1);
    expect((await audit(database, ["H53"], null)).differences).toEqual([]);
  });

  it("lets the word of a later batch stand, and names the dossiers it spoke of", async () => {
    await clear();
    await save(database, [aDelivery("A-1", day(3), { dueAt: day(9) }), aDelivery("A-2", day(3))]);
    await save(database, [aDelivery("A-1", day(4), { returnedAt: day(8) }, { kind: "export" })]);
    await save(database, [
      aDelivery("A-1", day(5), { dueAt: day(20) }, { kind: "export" }),
      aDelivery("A-2", day(3)),
    ]);
    const { restored, named, spokenLater, repeatedBy } = await undo(2);
    expect([restored, named, spokenLater, repeatedBy]).toEqual([1, ["A-1"], 1, [3]]);
    const facts = (await findDossier(database, "H53", "A-1"))?.facts;
    expect([facts?.dueAt, facts?.returnedAt]).toEqual([day(20), null]);
  });

  it("refuses what cannot be undone, and changes nothing", async () => {
    await clear();
    await save(database, [aDelivery("A-1", day(3)), aDelivery("B-1", day(3))], ["thang-10.csv"]);
    await save(database, [aDelivery("A-1", day(4))], ["thang-10.csv"]);
    await save(database, [aDelivery("A-1", day(5), { otherCodes: ["B-1"] })]);
    await save(database, [aDelivery("C-1", day(5))]);
    await undo(4);
    const before = await everyTable(database);
    const refusals = [order(1), order(3), order(4), order(5), order(9), { ...order(2), reason: " " }];
    const codes = await Promise.all(
      refusals.map((it) =>
        (async () => undoBatch(database, it, NOW))().catch((error: unknown) => codeOf(error)),
      ),
    );
    expect(codes).toEqual([
      "batch-repeated",
      "batch-merged-dossiers",
      "batch-undone",
      "batch-undoes",
      "no-batch",
      "no-reason",
    ]);
    expect(await everyTable(database)).toEqual(before);
  });
});

it("an undoing survives a power cut on the embedded database", async () => {
  const root = mkdtempSync(join(tmpdir(), "minhbach-undo-"));
  const first = await openDatabase({ folder: copyEmpty(join(root, "live")) }, COUNTED);
  await save(first, [aDelivery("A-1", day(3)), aDelivery("A-2", day(3))]);
  await save(first, [aDelivery("A-1", day(4), { returnedAt: day(4) }), aDelivery("A-3", day(4))]);
  await first.close();
  cpSync(join(root, "live", "pglite"), join(root, "cut", "pglite"), { recursive: true });
  const running = await openDatabase({ folder: join(root, "live") }, COUNTED);
  await undoBatch(running, order(2), NOW);
  await save(running, [aDelivery("A-3", day(4))]);
  cpSync(join(root, "live", "inbox"), join(root, "cut", "inbox"), { recursive: true });
  const back = await openDatabase({ folder: join(root, "cut") }, COUNTED);
  expect(back.recovered).toContain("2 đợt hồ sơ");
  expect(await everyTable(back)).toEqual(await everyTable(running));
  expect((await audit(back, ["H53"], null)).differences).toEqual([]);
  await back.close();
  await running.close();
  rmSync(root, { recursive: true });
});
