import { type Kysely, sql } from "kysely";
import type { Schema } from "../../schema.ts";
import type { UndoneCounts } from "../batch.ts";
import { namesOf } from "../columnArrays.ts";
import { EVENT_TABLES, type EventTable } from "../eventTables.ts";
import type { TakingIn } from "../saveChunks.ts";
import { SAID_COLUMNS } from "../saveEvents.ts";
import type { Touched } from "../touched.ts";

type Taking = Pick<TakingIn, "stamp" | "fallen" | "touched">;
type EventsUndone = UndoneCounts["events"];

/** Events whose last word was the batch's are told again as before it; one that a later batch told stays as that told it. */
export async function undoEvents(tx: Kysely<Schema>, taking: Taking, batch: number): Promise<EventsUndone> {
  const counts: EventsUndone = { restored: 0, removed: 0, unchanged: 0 };
  for (const table of Object.values(EVENT_TABLES)) {
    const { spoken, restored, removed, codes } = await undoTable(tx, taking, batch, table);
    counts.restored += restored;
    counts.removed += removed;
    counts.unchanged += spoken - restored - removed;
    const touched = touchedIn(taking.touched, table);
    for (const code of codes) touched?.add(code);
  }
  return counts;
}

function touchedIn({ procedures, rated }: Touched, { table }: EventTable): Set<string> | null {
  if (table === "procedure_version") return procedures;
  return table === "rating" ? rated : null;
}

async function undoTable(
  tx: Kysely<Schema>,
  { stamp: { authority, batch: own, knownAt }, fallen }: Taking,
  batch: number,
  { table, key, columns }: EventTable,
): Promise<{ spoken: number; restored: number; removed: number; codes: string[] }> {
  const from = sql.table(table);
  const written = sql.raw([...namesOf(SAID_COLUMNS), ...Object.keys(columns)].join(", "));
  const keys = (name: string) => sql.raw(key.map((it) => `${name}.${it}`).join(", "));
  const isOneOf = (name: string, other: string) =>
    sql.raw(key.map((it) => `${name}.${it} = ${other}.${it}`).join(" and "));
  const silent = sql`${[...fallen.undone.keys(), ...fallen.undoing]}::integer[]`;
  const { rows } = await sql<{ code: string | null; is_back: boolean; spoken: string }>`
    with spoken as (
      select distinct ${keys("it")} from ${from} as it where authority = ${authority} and batch = ${batch}
    ),
    fell as (
      select it.* from ${from} as it join spoken on ${isOneOf("it", "spoken")}
      where it.authority = ${authority} and it.known_to = 'infinity' and it.batch = any(${silent})
    ),
    before as (
      select distinct on (${keys("it")}) it.* from ${from} as it join fell on ${isOneOf("it", "fell")}
      where it.authority = ${authority} and not (it.batch = any(${silent}))
      order by ${keys("it")}, it.known_from desc
    ),
    changed as (
      select fell.*, before.authority is not null as is_back
      from fell left join before on ${isOneOf("before", "fell")}
      where before.content_hash is distinct from fell.content_hash
    ),
    closed as (
      update ${from} as it set known_to = ${knownAt}::timestamptz from changed
      where it.authority = ${authority} and ${isOneOf("it", "changed")} and it.known_to = 'infinity'
    ),
    restored as (
      insert into ${from} (authority, batch, known_from, ${written})
      select before.authority, ${own}::integer, ${knownAt}::timestamptz, ${sql.raw(
        [...namesOf(SAID_COLUMNS), ...Object.keys(columns)].map((it) => `before.${it}`).join(", "),
      )}
      from before join changed on ${isOneOf("before", "changed")}
    )
    select ${sql.raw("code" in columns ? "changed.code" : "null::text as code")}, changed.is_back,
      (select count(*) from spoken)::text as spoken
    from (select 1) as one left join changed on true`.execute(tx);
  const changed = rows.filter((it) => it.is_back !== null);
  return {
    spoken: Number(rows[0]?.spoken ?? 0),
    restored: changed.filter((it) => it.is_back).length,
    removed: changed.filter((it) => !it.is_back).length,
    codes: changed.flatMap((it) => (it.code === null ? [] : [it.code])),
  };
}
