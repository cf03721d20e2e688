import { hash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Schema } from "../schema.ts";
import type { EventDelivery, EventKind, EventOutcome } from "./batch.ts";
import { columnArrays } from "./columnArrays.ts";
import {
  EVENT_TABLES,
  type EventFact,
  type EventRow,
  type EventTable,
  factOf,
  rowOf,
} from "./eventTables.ts";
import { oneOf } from "./oneOf.ts";
import { type BelievedEvent, settleEvent } from "./settleEvent.ts";
import type { BatchStamp } from "./versionChanges.ts";

export type PlacedEvent = { kind: EventKind; fact: EventFact; outcome: EventOutcome };

/** Stores events of one authority inside a running transaction, table by table. */
export async function saveEvents(
  db: Kysely<Schema>,
  stamp: BatchStamp,
  deliveries: readonly EventDelivery[],
  repeats: ReadonlySet<number>,
): Promise<PlacedEvent[]> {
  const placed: PlacedEvent[] = [];
  for (const [kind, group] of Map.groupBy(deliveries, (it) => it.kind)) {
    const table: EventTable = EVENT_TABLES[kind];
    const firstKey = table.key[0] ?? "";
    const rows = group.map(rowOf);
    const known = await readBelieved(db, stamp, table, new Set(rows.map((row) => String(row[firstKey]))));
    const changed = new Map<string, BelievedEvent>();
    const confirmed = new Map<string, BelievedEvent>();
    for (const delivery of group) {
      const fact = factOf(delivery);
      const row = rowOf(delivery);
      const before = known.get(keyOf(table, row)) ?? inForce(table, known, row);
      const { outcome, now } = settleEvent(before, fact, row, { isDated: isDated(table), stamp, repeats });
      placed.push({ kind, fact, outcome });
      if (!now) continue;
      const key = keyOf(table, now.row);
      known.set(key, now);
      if (outcome === "new" || outcome === "changed" || changed.has(key)) changed.set(key, now);
      else confirmed.set(key, now);
    }
    await writeBelieved(db, stamp, table, [...changed.values()]);
    await writeConfirmed(db, stamp, table, [...confirmed.values()]);
  }
  return placed;
}

const keyOf = ({ key }: EventTable, row: EventRow): string => JSON.stringify(key.map((it) => row[it]));
const isDated = ({ key }: EventTable) => key.includes("valid_from");

/** The dated version that was in force when this one was stated. */
function inForce(
  table: EventTable,
  known: ReadonlyMap<string, BelievedEvent>,
  row: EventRow,
): BelievedEvent | undefined {
  if (!isDated(table)) return undefined;
  const order = (it: EventRow) => (it.valid_from === "-infinity" ? "" : String(it.valid_from));
  return [...known.values()]
    .filter((it) => it.row.code === row.code && order(it.row) <= order(row))
    .sort((a, b) => (order(a.row) < order(b.row) ? -1 : 1))
    .at(-1);
}

async function readBelieved(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  { table, key, columns }: EventTable,
  firstKeys: Iterable<string>,
): Promise<Map<string, BelievedEvent>> {
  const facts = Object.entries(columns).map(([column, type]) =>
    type === "timestamptz" || type === "numeric"
      ? sql`to_json(${sql.ref(column)}) #>> '{}' as ${sql.ref(column)}`
      : sql.ref(column),
  );
  const { rows } = await sql<
    EventRow & { source: string; said_at: Date | null; said_in: string; told: Record<string, number> }
  >`
    select source, source_time as said_at, encode(raw_hash, 'hex') as said_in, told, ${sql.join(facts)}
    from ${sql.table(table)}
    where authority = ${authority} and known_to = 'infinity' and ${oneOf(key[0] ?? "", firstKeys)}`.execute(
    db,
  );
  return new Map(
    rows.map(({ source, said_at, said_in, told, ...row }) => {
      const read = Object.fromEntries(
        Object.entries(columns).map(([column, type]) => [
          column,
          type === "timestamptz" ? spelled(row[column]) : row[column],
        ]),
      );
      const event = { source, sourceTime: said_at?.toISOString() ?? null, rawHash: said_in, told, row: read };
      return [JSON.stringify(key.map((it) => read[it])), event];
    }),
  );
}

function spelled(time: unknown): string | null {
  if (time === null || time === undefined) return null;
  const text = String(time);
  return text.endsWith("infinity") ? text : new Date(text).toISOString();
}

export const SAID_COLUMNS = {
  source: "text",
  source_time: "timestamptz",
  raw_hash: "bytea",
  content_hash: "bytea",
  told: "jsonb",
} as const;

async function writeBelieved(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  { table, key, columns }: EventTable,
  events: readonly BelievedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ source, sourceTime, rawHash, told, row }) => ({
    ...row,
    source,
    source_time: sourceTime,
    raw_hash: rawHash,
    content_hash: hash("sha256", canonicalJson(row)),
    told,
  }));
  const written = { ...columns, ...SAID_COLUMNS };
  const names = sql.raw(Object.keys(written).join(", "));
  const incoming = columnArrays(written, rows);
  const sameKey = sql.raw(key.map((it) => `known.${it} = it.${it}`).join(" and "));
  // Written earlier in this very batch, so never believed by anybody.
  await sql`
    delete from ${sql.table(table)} as known using ${incoming}
    where known.authority = ${authority} and ${sameKey} and known.known_from = ${knownAt}::timestamptz`.execute(
    db,
  );
  await sql`
    update ${sql.table(table)} as known set known_to = ${knownAt}::timestamptz from ${incoming}
    where known.authority = ${authority} and ${sameKey} and known.known_to = 'infinity'`.execute(db);
  await sql`
    insert into ${sql.table(table)} (authority, batch, known_from, ${names})
    select ${authority}, ${batch}::integer, ${knownAt}::timestamptz, ${names} from ${incoming}`.execute(db);
}

/** The facts stand; who said them again, and when, is remembered. */
async function writeConfirmed(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  { table, key, columns }: EventTable,
  events: readonly BelievedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ sourceTime, told, row }) => ({ ...row, source_time: sourceTime, told }));
  const sameKey = sql.raw(key.map((it) => `known.${it} = it.${it}`).join(" and "));
  await sql`
    update ${sql.table(table)} as known set source_time = it.source_time, told = it.told
    from ${columnArrays({ ...columns, source_time: "timestamptz", told: "jsonb" }, rows)}
    where known.authority = ${authority} and ${sameKey} and known.known_to = 'infinity'`.execute(db);
}
