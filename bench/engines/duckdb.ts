import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Answer } from "../answers.ts";
import { HANDWRITTEN } from "../handwritten.ts";
import type { Bounds } from "../questions.ts";
import { FIELDS, FLAGS } from "../sample/flatFile.ts";

export type Duck = { count(of: "current" | "then", bounds: Bounds): Promise<Answer[]>; close(): void };

const INTEGERS = ["opened", "closed", "received"];
const flags = Object.keys(FLAGS);

/** The same versions in DuckDB, in memory: a column store that only reads, for comparison. */
export async function openDuck(path: string): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:");
  const db = await instance.connect();
  const types = Object.keys(FIELDS).map(
    (it) =>
      `'${it}': '${it === "agency" || it === "flags" ? "VARCHAR" : INTEGERS.includes(it) ? "INTEGER" : "DOUBLE"}'`,
  );
  const columns = flags.map(
    (it, at) => `case substr(flags, ${at + 1}, 1) when '1' then true when '0' then false end as ${it}`,
  );
  await db.run(`create table version as select * exclude flags replace (coalesce(agency, '') as agency), ${columns.join(", ")}
    from read_csv('${path}', delim = '|', header = false, quote = '', nullstr = '', columns = {${types.join(", ")}})`);
  await db.run("create table current as select * from version where known_to = 'Infinity'");
  return {
    count: (of, bounds) => countIn(db, of === "current" ? "current" : "version", bounds),
    close: () => {
      db.closeSync();
      instance.closeSync();
    },
  };
}

const ASKED: Record<(typeof HANDWRITTEN)[number], [string, string]> = {
  "2.1": ["under_way", "not is_late"],
  "3.3": ["newly_received", "is_online"],
  "3.6": ["newly_received and procedure_charges_fee and charges_fee", "is_paid_online"],
  "4.1": ["under_way", "has_result_file"],
  "4.2": ["under_way", "has_component_file and (not returns_paper or has_result_file)"],
  "4.3": ["under_way and is_dated", "is_digitised"],
  "4.4": ["under_way and is_dated", "has_component_from_store"],
  "4.5a": ["under_way", "uses_population_data"],
  "5.4": ["under_way", "not is_late and not dissatisfied"],
};

async function countIn(db: DuckDBConnection, table: string, it: Bounds): Promise<Answer[]> {
  const counts = HANDWRITTEN.flatMap((id) => {
    const [within, hit] = ASKED[id];
    return [
      `count(*) filter (where (${within}) and (${hit}))`,
      `count(*) filter (where (${within}) and not (${hit}))`,
      `count(*) filter (where (${within}) is not false)`,
    ];
  });
  const known = table === "current" ? "" : `and known_from <= ${it.knownAt} and known_to > ${it.knownAt}`;
  const reader = await db.runAndReadAll(`select agency, ${counts.join(", ")}
    from (
      select *,
        was_received and received < ${it.untilDay} and (is_open or ended >= ${it.startsAt}) as under_way,
        was_received and received >= ${it.fromDay} and received < ${it.untilDay} as newly_received,
        (late_from <= ${it.judgedAt} and late_until > ${it.judgedAt})
          or nullif(unknown_from <= ${it.judgedAt} and unknown_until > ${it.judgedAt}, true) as is_late
      from ${table} where opened < ${it.untilDay} and closed >= ${it.fromDay} ${known}
    ) group by agency`);
  return reader.getRows().flatMap(([cell, ...row]) =>
    HANDWRITTEN.map((rule, index) => {
      const [yes = 0, no = 0, all = 0] = row.slice(index * 3, index * 3 + 3).map(Number);
      return { rule, cell: String(cell), yes, no, unknown: all - yes - no };
    }),
  );
}
