import { readdirSync, readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { migrate } from "#store/migrate.ts";
import { startPostgres } from "./postgres.ts";

const FOLDER = new URL("../../src/store/migrations/", import.meta.url);
const FIRST = readFileSync(new URL("0001_record_published_figures.sql", FOLDER), "utf8");
const AS_OF_FIRST = `
  create table migration (name text primary key, applied_at timestamptz not null default now());
  ${FIRST}
  insert into migration (name) values ('0001_record_published_figures.sql');
  insert into capture values ('H44', 'c-1', 'evaluation', '2026-08', null, null, true, '[]', '[]', 163, 'h', now(), now());
  insert into given_row values ('H44', 'c-1', 0, 'H44', 'transparency', 'parent', '7.96', '18', '{}', '{}');
  insert into notice values ('H53', 'n-1', '000.00.31.H53', 'UBND huyện Bến Cầu', '2023-10', 'table', 's', 'a.md', 'x', '{}', now());`;

type Rows = { name: string }[];

async function bringUp(run: (text: string) => Promise<unknown>, read: (text: string) => Promise<Rows>) {
  await run(AS_OF_FIRST);
  await migrate(run, read);
  await migrate(run, read);
  const names = readdirSync(FOLDER).sort();
  expect(await read("select name from migration order by name")).toEqual(names.map((name) => ({ name })));
  expect(await read("select agency_name as name from notice")).toEqual([{ name: "UBND huyện Bến Cầu" }]);
  expect(await read("select points as name from given_row")).toEqual([{ name: "7.96" }]);
  await expect(run("delete from given_row")).rejects.toThrow("append-only");
  expect(
    await read(
      "select column_name::text as name from information_schema.columns where table_name = 'dossier_history' except select column_name::text from information_schema.columns where table_name = 'dossier'",
    ),
  ).toEqual([{ name: "known_to" }]);
  // History computes its days itself: the same expression, not a copied value.
  expect(
    await read(
      "select count(*)::text as name from information_schema.columns where table_name in ('dossier', 'dossier_history') and is_generated = 'ALWAYS'",
    ),
  ).toEqual([{ name: "12" }]);
}

describe("a database with published figures", () => {
  it("takes dossiers in on PGlite and keeps what it has", async () => {
    const pglite = await PGlite.create();
    await bringUp(
      (text) => pglite.exec(text),
      async (text) => (await pglite.query<{ name: string }>(text)).rows,
    );
    await pglite.close();
  });

  it("takes dossiers in on PostgreSQL and keeps what it has", async () => {
    const server = startPostgres();
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      await bringUp(
        (text) => client.query(text),
        async (text) => (await client.query<{ name: string }>(text)).rows,
      );
    } finally {
      await client.end();
      server.stop();
    }
  });
});
