import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit, countBatch } from "#app/measuring/counting.ts";
import { type Database, type OpeningOptions, openDatabase } from "#store/database.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { UserError } from "#terms/problem.ts";
import { minhbach } from "../app/minhbach.ts";
import { copyEmpty } from "../example/openEmpty.ts";
import { deliveriesOf, NOON, saveRound, workAfter, workBefore } from "./acknowledged.ts";
import { everyTable } from "./everyTable.ts";

const root = mkdtempSync(join(tmpdir(), "minhbach-power-"));
const at = (...names: string[]) => join(root, ...names);
const TOLD = "Lần trước dừng đột ngột: đã nạp lại 3 đợt hồ sơ, 3 lần ghi khác từ hộp nhận.";

const COUNTED: OpeningOptions = { afterwards: countBatch };

let before: Record<string, string[]>;
let after: Record<string, string[]>;
let running: Database;
let cuts = 0;

beforeAll(async () => {
  const first = await openDatabase({ folder: copyEmpty(at("live")) }, COUNTED);
  await workBefore(first);
  before = await everyTable(first);
  await first.close();
  cpSync(at("live", "pglite"), at("checkpoint"), { recursive: true });
  running = await openDatabase({ folder: at("live") }, COUNTED);
  await workAfter(running);
  after = await everyTable(running);
});
afterAll(async () => {
  await running.close();
  rmSync(root, { recursive: true });
});

/** A folder as a power cut leaves it: a database of some time, and the inbox as it is now. */
function cut(database = at("checkpoint")): string {
  cuts += 1;
  const folder = at(`cut-${cuts}`);
  cpSync(database, join(folder, "pglite"), { recursive: true });
  cpSync(at("live", "inbox"), join(folder, "inbox"), { recursive: true });
  return folder;
}

const entriesIn = (folder: string) =>
  readdirSync(join(folder, "inbox"))
    .sort()
    .map((it) => join(folder, "inbox", it));

function changeByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

async function holds(folder: string) {
  const database = await openDatabase({ folder }, COUNTED);
  const tables = await everyTable(database);
  expect((await audit(database, ["H53", "H44"], null)).differences).toEqual([]);
  await database.close();
  return { tables, recovered: database.recovered };
}

describe("after a power cut that took every write since the last checkpoint", () => {
  it("everything acknowledged is back, bit by bit, and the inbox is gone", async () => {
    const folder = cut();
    expect(after).not.toEqual(before);
    expect(after.counter?.length).toBeGreaterThan(before.counter?.length ?? 0);
    const { tables, recovered } = await holds(folder);
    expect(tables).toEqual(after);
    expect(recovered).toBe(TOLD);
    expect(readdirSync(folder)).toEqual(["pglite"]);
    expect((await holds(folder)).recovered).toBeNull();
  });

  it("the next command says how much is back", async () => {
    const { code, out, notes } = await minhbach("score", "--agency", "H44", "--json", "--data", cut());
    expect(notes).toContain(TOLD);
    expect([code, out]).toEqual([0, expect.stringContaining("2026-09")]);
  });

  it("what follows from a batch is done with those that are brought back, and the next batch goes on from them", async () => {
    const stamps: string[] = [];
    const afterwards: OpeningOptions["afterwards"] = async (tx, written) => {
      await countBatch(tx, written);
      const { authority, batch } = written;
      const { length } = await tx.selectFrom("dossier").select("code").where("batch", "=", batch).execute();
      stamps.push(`${authority} ${batch}: ${length > 0}`);
    };
    const database = await openDatabase({ folder: cut() }, { afterwards });
    await saveRound(database, "H44", 2);
    await saveRound(running, "H44", 2);
    expect(await everyTable(database)).toEqual(await everyTable(running));
    await database.close();
    expect(stamps).toEqual(["H53 2: true", "H44 1: true", "H53 3: true", "H44 2: true"]);
    after = await everyTable(running);
  });

  it("a batch that was being read was never acknowledged", async () => {
    const kept = entriesIn(at("live"));
    let folder = "";
    const stops = async function* () {
      for (let copy = 0; copy < 400; copy += 1) yield* deliveriesOf("H53", 4);
      folder = cut();
      throw new Error("the power goes here");
    };
    const batch = { batch: { authority: "H53", by: "thử", files: [] }, deliveries: stops() };
    await expect(saveDossierBatch(running, batch, NOON)).rejects.toThrow("the power goes here");
    const { tables, recovered } = await holds(folder);
    expect(tables).toEqual(after);
    expect(recovered).toContain("Có 1 lần ghi bị ngắt khi chưa được ghi nhận");
    expect(entriesIn(at("live"))).toEqual(kept);
  });

  it.each([1, 2, 60, 400])(
    "an entry whose last %i bytes are torn away was never acknowledged",
    async (torn) => {
      const folder = cut();
      const last = entriesIn(folder).at(-1) ?? "";
      truncateSync(last, statSync(last).size - torn);
      const { tables } = await holds(folder);
      const isTorn = (row: string) => {
        const { authority, id } = JSON.parse(row);
        return authority === "H44" && id === 2;
      };
      expect(tables.import_batch).toEqual(after.import_batch?.filter((it) => !isTorn(it)));
      expect(tables.vintage).toEqual(after.vintage);
    },
  );
});

describe("a power cut", () => {
  it("in the middle of a checkpoint loses nothing, however far it has come", async () => {
    await sql`checkpoint`.execute(running.sql);
    const covered = cut(at("live", "pglite"));
    const dropping = cut(at("live", "pglite"));
    renameSync(join(dropping, "inbox"), join(dropping, "inbox.dropped"));
    rmSync(join(dropping, "inbox.dropped", "000000000002.ndjson"));
    for (const folder of [covered, dropping]) {
      expect(await holds(folder)).toEqual({ tables: after, recovered: null });
      expect(readdirSync(folder)).toEqual(["pglite"]);
    }
  });

  it("in the middle of bringing back loses nothing, however often", async () => {
    const folder = cut();
    for (const stopsAt of [2, 3]) {
      const afterwards: OpeningOptions["afterwards"] = async (tx, written) => {
        await countBatch(tx, written);
        const { authority, batch } = written;
        if (authority === "H53" && batch === stopsAt) throw new Error("the power goes here");
      };
      await expect(openDatabase({ folder }, { afterwards })).rejects.toThrow("the power goes here");
    }
    expect((await holds(folder)).tables).toEqual(after);
  });
});

describe("an inbox", () => {
  it("can be read by its owner only", () => {
    for (const it of entriesIn(at("live"))) expect(statSync(it).mode & 0o777).toBe(0o600);
    expect(statSync(at("live", "inbox")).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["inbox-damaged", (first: string) => changeByte(first)],
    ["inbox-ahead", (first: string) => rmSync(first)],
  ])("that cannot be brought back is told as %s, and nothing is thrown away", async (code, spoil) => {
    const folder = cut();
    spoil(entriesIn(folder)[0] ?? "");
    const entries = entriesIn(folder);
    const refused = await openDatabase({ folder }).catch((error: unknown) => error);
    expect(refused instanceof UserError && refused.problems.map((it) => it.code)).toEqual([code]);
    expect(entriesIn(folder)).toEqual(entries);
  });
});
