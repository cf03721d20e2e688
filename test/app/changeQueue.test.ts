import { afterAll, beforeAll, expect, it } from "vitest";
import { ChangeQueue } from "#app/importing/changeQueue.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { emptyMemory } from "../example/openEmpty.ts";
import { aDelivery } from "../store/aDelivery.ts";

const NOW = "2023-10-10T00:00:00.000Z";
let database: Database;

beforeAll(async () => {
  database = await openDatabase(emptyMemory());
});
afterAll(() => database.close());

const change = (code: string, authority = "H53") => ({
  authority: "H53",
  by: "test",
  delivery: aDelivery(code, "2023-10-02T03:00:00.000Z", {}, { authority }),
});

it("takes in together what comes while a batch is written", async () => {
  const queue = new ChangeQueue(database, () => NOW);
  const codes = Array.from({ length: 40 }, (_, at) => `H53.29-231002-${String(at).padStart(4, "0")}`);
  const outcomes = await Promise.all(codes.map((it) => queue.take(change(it))));
  expect(outcomes.map((it) => it.dossiers.new)).toEqual([1, ...Array.from({ length: 39 }, () => 39)]);
  expect(new Set(outcomes.map((it) => it.batch))).toEqual(new Set([1, 2]));
  const rows = await database.sql.selectFrom("dossier").select("code").execute();
  expect(rows.map((it) => it.code).sort()).toEqual(codes);
});

it("refuses a change that cannot be stored alone, and keeps those that came with it", async () => {
  const queue = new ChangeQueue(database, () => NOW);
  const settled = await Promise.allSettled([
    queue.take(change("H53.29-231003-0001")),
    queue.take(change("H53.29-231003-0002", "H54")),
    queue.take(change("H53.29-231003-0003")),
  ]);
  expect(settled.map((it) => it.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const rows = await database.sql
    .selectFrom("dossier")
    .select("code")
    .where("code", "like", "H53.29-231003-%")
    .execute();
  expect(rows.map((it) => it.code).sort()).toEqual(["H53.29-231003-0001", "H53.29-231003-0003"]);
});
