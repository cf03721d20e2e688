import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "kysely";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { type DatabasePlace, openDatabase } from "#store/database.ts";
import { findDossier } from "#store/dossiers/findDossier.ts";
import { rederiveAll } from "#store/dossiers/rederiveAll.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import { aBatch, aDelivery } from "./aDelivery.ts";
import { startPostgres } from "./postgres.ts";

const FOLDER = new URL("../../src/store/migrations/", import.meta.url);
const NAMES = readdirSync(FOLDER).sort();
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
/** How many migrations there were while dossiers were kept and nothing was derived of them. */
const EARLIER = NAMES.slice(
  1,
  NAMES.findIndex((it) => it.startsWith("0004")),
).map((_, index) => index + 2);

const HASH = `'\\x${"0".repeat(64)}'`;
const STEP = {
  at: "2023-10-02T02:30:00.000Z",
  state: "accepted",
  handlerName: null,
  handlerTitle: "Công chức",
  unit: null,
  note: 'Tiếp nhận "tại quầy"',
  dueAt: null,
};
const FACTS = `'H53', 'A-1', 'DongBoHoSoMC', 'record', 'H53.29', '2023-10-02T02:30:00Z', '2023-10-09T10:00:00Z', '["B-1"]', '[]',
  '[${JSON.stringify(STEP)}]', '["1"]', false`;
const COLUMNS =
  "known_from, batch, state, authority, code, source, kind, agency, received_at, due_at, other_codes, pauses, steps, databases, verified_account, raw_hash, content_hash, told_hash, deleted";
const row = (from: string, batch: number, state: string) =>
  `'${from}', ${batch}, '${state}', ${FACTS}, ${HASH}, ${HASH}, ${HASH}, false`;
/** A dossier that was being processed and was stopped, with nothing derived. */
const ROWS = `
  insert into import_batch values
    ('H53', 1, '2023-10-10T00:00:00Z', 'test', '[]', '{}'), ('H53', 2, '2023-10-12T00:00:00Z', 'test', '[]', '{}');
  insert into dossier_history (${COLUMNS}, known_to) values (${row("2023-10-10T00:00:00Z", 1, "processing")}, '2023-10-12T00:00:00Z');
  insert into dossier (${COLUMNS}) values (${row("2023-10-12T00:00:00Z", 2, "stopped")});`;

const asOf = (count: number) => `
  create table migration (name text primary key, applied_at timestamptz not null default now());
  ${NAMES.slice(0, count)
    .map((name) => `${textOf(name)}; insert into migration (name) values ('${name}');`)
    .join("\n")}
  ${ROWS}`;

const KEPT = sql.raw("state, opened_day, closed_day, is_open, late, known_from");

async function takesUp(place: DatabasePlace) {
  const database = await openDatabase(place);
  try {
    const derived = async () => {
      const { rows } = await sql<Record<string, unknown>>`
        select state, opened_day::text, closed_day::text, is_open, late[position] @> '2023-10-11T00:00:00Z'::timestamptz as late
        from (
          select ${KEPT} from dossier union all select ${KEPT} from dossier_history
        ) as version left join lateness_mark on rule = 'formula-document'
        order by known_from`.execute(database.sql);
      return rows;
    };
    const nothing = { opened_day: "-infinity", closed_day: "infinity", is_open: null, late: null };
    expect(await derived()).toEqual([
      { state: "processing", ...nothing },
      { state: "stopped", ...nothing },
    ]);
    const pages: number[] = [];
    expect(await rederiveAll(database, (versions) => pages.push(versions))).toBe(2);
    expect(pages).toEqual([1, 2]);
    const filled = [
      { state: "processing", opened_day: "2023-10-02", closed_day: "infinity", is_open: true, late: true },
      { state: "stopped", opened_day: "2023-10-02", closed_day: "2023-10-12", is_open: false, late: false },
    ];
    expect(await derived()).toEqual(filled);
    expect(await rederiveAll(database)).toBe(0);
    const later = aBatch(aDelivery("A-1", "2023-10-15T00:00:00Z", { state: "returned" }));
    const saved = await saveDossierBatch(database, later, "2023-10-15T01:00:00.000Z");
    const found = await findDossier(database, "H53", "A-1");
    expect(found?.versions[0]?.facts).toEqual({
      ...nothingKnown("A-1"),
      otherCodes: ["B-1"],
      agency: "H53.29",
      state: "processing",
      receivedAt: "2023-10-02T02:30:00.000Z",
      dueAt: "2023-10-09T10:00:00.000Z",
      pauses: [],
      steps: [STEP],
      verifiedAccount: false,
      databases: ["1"],
    });
    expect(found?.versions.map((it) => it.batch)).toEqual([1, 2, saved.batch]);
    expect((await derived()).slice(0, 2)).toEqual(filled);
  } finally {
    await database.close();
  }
}

describe.each(EARLIER)("a database of the first %i migrations with dossiers", (count) => {
  it("is brought up and filled in on PGlite", async () => {
    const folder = mkdtempSync(join(tmpdir(), "minhbach-earlier-"));
    mkdirSync(join(folder, "pglite"));
    const pglite = await PGlite.create(join(folder, "pglite"));
    await pglite.exec(asOf(count));
    await pglite.close();
    await takesUp({ folder });
    rmSync(folder, { recursive: true });
  });

  it("is brought up and filled in on PostgreSQL", async () => {
    const server = startPostgres();
    try {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      await client.query(asOf(count));
      await client.end();
      await takesUp({ url: server.url });
    } finally {
      server.stop();
    }
  });
});
