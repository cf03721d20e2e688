import { hash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Instant } from "#terms/instant.ts";
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
import { inUtc } from "./factsRow.ts";
import { oneOf } from "./oneOf.ts";
import type { BatchStamp } from "./writeVersions.ts";

export type PlacedEvent = { kind: EventKind; fact: EventFact; outcome: EventOutcome };

/** An event as believed: who said it, when, and its columns. */
type BelievedEvent = { source: string; sourceTime: Instant | null; rawHash: string; row: EventRow };

/** Stores events of one authority inside a running transaction, table by table. */
export async function saveEvents(
  db: Kysely<Schema>,
  stamp: BatchStamp,
  deliveries: readonly EventDelivery[],
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
      const { outcome, now } = settleEvent(table, known, fact, rowOf(delivery));
      placed.push({ kind, fact, outcome });
      if (!now) continue;
      const key = keyOf(table, now.row);
      known.set(key, now);
      if (outcome === "unchanged" && !changed.has(key)) confirmed.set(key, now);
      else changed.set(key, now);
    }
    await writeBelieved(db, stamp, table, [...changed.values()]);
    await writeConfirmed(db, stamp, table, [...confirmed.values()]);
  }
  return placed;
}

const keyOf = ({ key }: EventTable, row: EventRow): string => JSON.stringify(key.map((it) => row[it]));

/** What the later source says counts; what it leaves unknown stays. Dated versions that say the same as the one before are none. */
function settleEvent(
  table: EventTable,
  known: ReadonlyMap<string, BelievedEvent>,
  { source, sourceTime: given, rawHash }: EventFact,
  row: EventRow,
): { outcome: EventOutcome; now: BelievedEvent | undefined } {
  const sourceTime = inUtc(given);
  const before = known.get(keyOf(table, row)) ?? inForce(table, known, row);
  if (before === undefined) return { outcome: "new", now: { source, sourceTime, rawHash, row } };
  const isDated = table.key.includes("valid_from");
  const isOlder =
    !isDated && sourceTime !== null && before.sourceTime !== null && sourceTime < before.sourceTime;
  const folded = isDated ? row : isOlder ? filled(row, before.row) : filled(before.row, row);
  if (contentOf(folded) === contentOf(before.row)) {
    if (isOlder) {
      const isSaid = contentOf(filled(before.row, row)) === contentOf(before.row);
      return { outcome: isSaid ? "unchanged" : "older", now: undefined };
    }
    const isLater = !isDated && sourceTime !== null && sourceTime !== before.sourceTime;
    return { outcome: "unchanged", now: isLater ? { ...before, sourceTime } : undefined };
  }
  const last = isOlder ? before : { source, sourceTime, rawHash };
  return {
    outcome: "changed",
    now: { source: last.source, sourceTime: last.sourceTime ?? before.sourceTime, rawHash, row: folded },
  };
}

/** The dated version that was in force when this one was stated. */
function inForce(
  { key, table }: EventTable,
  known: ReadonlyMap<string, BelievedEvent>,
  row: EventRow,
): BelievedEvent | undefined {
  if (table !== "procedure_version" || !key.includes("valid_from")) return undefined;
  const order = (it: EventRow) => (it.valid_from === "-infinity" ? "" : String(it.valid_from));
  return [...known.values()]
    .filter((it) => it.row.code === row.code && order(it.row) <= order(row))
    .sort((a, b) => (order(a.row) < order(b.row) ? -1 : 1))
    .at(-1);
}

const filled = (earlier: EventRow, later: EventRow): EventRow =>
  Object.fromEntries(Object.keys(later).map((it) => [it, later[it] ?? earlier[it] ?? null]));

/** Since when a version is in force is its place, not what it says. */
function contentOf({ valid_from: _, ...said }: EventRow): string {
  return canonicalJson(said);
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
  const { rows } = await sql<EventRow & { source: string; said_at: Date | null; said_in: string }>`
    select source, source_time as said_at, encode(raw_hash, 'hex') as said_in, ${sql.join(facts)}
    from ${sql.table(table)}
    where authority = ${authority} and known_to = 'infinity' and ${oneOf(key[0] ?? "", firstKeys)}`.execute(
    db,
  );
  return new Map(
    rows.map(({ source, said_at, said_in, ...row }) => {
      const read = Object.fromEntries(
        Object.entries(columns).map(([column, type]) => [
          column,
          type === "timestamptz" ? spelled(row[column]) : row[column],
        ]),
      );
      const event = { source, sourceTime: said_at?.toISOString() ?? null, rawHash: said_in, row: read };
      return [JSON.stringify(key.map((it) => read[it])), event];
    }),
  );
}

function spelled(time: unknown): string | null {
  if (time === null || time === undefined) return null;
  const text = String(time);
  return text.endsWith("infinity") ? text : new Date(text).toISOString();
}

const SAID_COLUMNS = {
  source: "text",
  source_time: "timestamptz",
  raw_hash: "bytea",
  content_hash: "bytea",
} as const;

async function writeBelieved(
  db: Kysely<Schema>,
  { authority, batch, knownAt }: BatchStamp,
  { table, key, columns }: EventTable,
  events: readonly BelievedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ source, sourceTime, rawHash, row }) => ({
    ...row,
    source,
    source_time: sourceTime,
    raw_hash: rawHash,
    content_hash: hash("sha256", canonicalJson(row)),
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

/** The facts stand and a later source time says so: what comes with an earlier one is older. */
async function writeConfirmed(
  db: Kysely<Schema>,
  { authority }: BatchStamp,
  { table, key, columns }: EventTable,
  events: readonly BelievedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ sourceTime, row }) => ({ ...row, source_time: sourceTime }));
  const sameKey = sql.raw(key.map((it) => `known.${it} = it.${it}`).join(" and "));
  await sql`
    update ${sql.table(table)} as known set source_time = it.source_time
    from ${columnArrays({ ...columns, source_time: "timestamptz" }, rows)}
    where known.authority = ${authority} and ${sameKey} and known.known_to = 'infinity'`.execute(db);
}
