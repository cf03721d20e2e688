import { createReadStream, createWriteStream, renameSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import { AUTHORITY } from "./sample.ts";

/** Facts with three answers, in the order of their digits: 0 no, 1 yes, 2 not known. */
export const FLAGS = {
  was_received: "was_received",
  is_open: "is_open",
  is_dated: "received_at is not null",
  procedure_charges_fee: "procedure_charges_fee",
  charges_fee: "charges_fee",
  is_paid_online: "paid_online in ('portal', 'gateway')",
  has_result_file: "has_result_file",
  has_component_file: "has_component_file",
  returns_paper: "returns_paper",
  is_digitised: "coalesce(has_digitised_component, has_digitised_file)",
  has_component_from_store: "has_component_from_store",
  uses_population_data:
    "verified_account or has_component_from_store or jsonb_exists(databases, '7') or jsonb_exists(databases, '1')",
  dissatisfied: "dissatisfied",
  is_online: "coalesce(channel, 'direct') = 'online'",
} as const;

/** Days since 1970, instants in milliseconds since 1970; an end that is not known yet is infinite, an empty span begins at infinity. */
export const FIELDS = {
  agency: "coalesce(agency, '')",
  opened: "opened_day - date '1970-01-01'",
  closed: "case when closed_day = 'infinity' then 999999 else closed_day - date '1970-01-01' end",
  received: "received_day - date '1970-01-01'",
  ended: ms("ended_at"),
  late_from: from("late[:mark::int]"),
  late_until: until("late[:mark::int]"),
  unknown_from: from("late_unknown[:mark::int]"),
  unknown_until: until("late_unknown[:mark::int]"),
  known_from: ms("known_from"),
  known_to: "",
  flags: Object.values(FLAGS)
    .map((it) => `coalesce((${it})::int, 2)::text`)
    .join(" || "),
} as const;

const PAGE = 20_000;

/** Writes all versions that were ever believed, without their papers and steps, as lines of `FIELDS`: current ones first. */
export async function writeFlatFile({ sql: db }: Database, mark: number, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  const file = createWriteStream(unfinished);
  for (const [table, knownTo] of [
    ["dossier", "'Infinity'"],
    ["dossier_history", ms("known_to")],
  ] as const) {
    const fields = Object.values({ ...FIELDS, known_to: knownTo }).map((it) => `coalesce((${it})::text, '')`);
    const isBelieved = table === "dossier" ? "" : " and known_from < known_to";
    const text = `select code, version::text as version, ${fields.join(" || '|' || ")} as line,
  (select count(*) from unnest(late[:mark::int])) + (select count(*) from unnest(late_unknown[:mark::int])) as spans
from ${table}
where authority = :authority and not deleted${isBelieved} and (code, version) > (:code, :version::bigint)
order by code, version limit ${PAGE}`;
    let last = { code: "", version: "0" };
    for (;;) {
      const values = { authority: AUTHORITY, mark, ...last };
      const rows = await rowsOf<{ code: string; version: string; line: string; spans: string }>(
        db,
        text,
        values,
      );
      for (const { line, spans } of rows) {
        if (Number(spans) > 2) throw new Error("a lateness of several spans: the flat file cannot hold it");
        file.write(`${line}\n`);
      }
      if (file.writableNeedDrain) await new Promise<void>((done) => file.once("drain", () => done()));
      const end = rows.at(-1);
      if (end === undefined || rows.length < PAGE) break;
      last = end;
    }
  }
  await new Promise<void>((done) => file.end(() => done()));
  renameSync(unfinished, path);
}

/** Lines of a flat file, split. */
export async function* readFlatFile(path: string): AsyncGenerator<string[]> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield line.split("|");
}

function ms(column: string): string {
  return `extract(epoch from ${column}) * 1000`;
}

function from(spans: string): string {
  return `case when ${spans} is null or lower_inf(${spans}) then '-Infinity' when isempty(${spans}) then 'Infinity' else (${ms(`lower(${spans})`)})::text end`;
}

function until(spans: string): string {
  return `case when ${spans} is null or upper_inf(${spans}) then 'Infinity' when isempty(${spans}) then '-Infinity' else (${ms(`upper(${spans})`)})::text end`;
}
