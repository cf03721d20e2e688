import type { Database } from "#store/database.ts";
import { lockAuthority } from "#store/dossiers/lockAuthority.ts";
import { type Connection, rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { addUp, type Counting } from "./addUp.ts";
import { contributionsSql } from "./contributions.ts";
import { countedTo, findCounterState } from "./counterState.ts";
import type { CountedItem } from "./item.ts";
import { CURRENT, currentOf } from "./versions.ts";

/** Three counts of a cell. */
type CellCounts = { yes: number; no: number; unknown: number };

/**
 * A counter that differs from its recount: an incident.
 * @property at null: as counted so far; else the instant at which time alone was to add this
 */
export type CounterDifference = {
  authority: AgencyCode;
  period: string;
  at: Instant | null;
  rule: string;
  cell: string;
  kept: CellCounts;
  recounted: CellCounts;
};

/** Some cells of one kind: agencies, or procedures for conditions that rules over procedures ask for; the empty one is "not known". */
export type AuditedCells = { cell: CountedItem["cell"]; among: readonly string[] };

/** @property counters how many counters were compared, those that are zero and kept nowhere left out */
export type Audit = { counters: number; differences: CounterDifference[] };

/**
 * Recounts the counters of some cells, or of all, from the dossiers and compares. Counters and dossiers are read as
 * of one moment, so that changes going on meanwhile are no differences.
 * @param cells null: every cell
 */
export async function auditCounters(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  { items, marks }: Counting,
  cells: AuditedCells | null,
): Promise<Audit> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const state = await findCounterState(tx, authority);
      if (state === undefined) return { counters: 0, differences: [] };
      const complete = items.filter(
        (it) => state.rules.includes(it.rule) && (cells === null || it.cell === cells.cell),
      );
      if (complete.length === 0) return { counters: 0, differences: [] };
      const recount = contributionsSql(complete, cells === null ? CURRENT : currentOf(cells.cell), "true");
      const rows = await rowsOf<Compared>(tx, compareSql(recount, cells !== null), {
        ...marks,
        ...countedTo(state.countedTo),
        authority,
        since_day: "-infinity",
        cells: cells?.among,
        rules: complete.map((it) => it.rule),
      });
      const counters = Number(rows[0]?.compared ?? 0);
      const differences = rows.filter((it) => it.rule !== null).map((it) => differenceOf(authority, it));
      return { counters, differences };
    });
}

/** Every cell of a kind in which something is counted, or was. */
export async function cellsOf(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  { items }: Counting,
  cell: CountedItem["cell"],
): Promise<string[]> {
  const rules = items.filter((it) => it.cell === cell).map((it) => it.rule);
  const text = `select coalesce(${cell}, '') as cell from dossier where authority = :authority
union select cell from counter where authority = :authority and rule = any(:rules::text[])
order by cell`;
  const rows = await rowsOf<{ cell: string }>(db, text, { authority, rules });
  return rows.map((it) => it.cell);
}

/** Counts every counter of an authority anew: the repair of differences, done only when somebody asks for it. */
export async function recountAll(
  { sql: db }: Pick<Database, "sql">,
  authority: AgencyCode,
  { items, marks }: Counting,
): Promise<void> {
  await db.transaction().execute(async (tx: Connection) => {
    await lockAuthority(tx, authority);
    const state = await findCounterState(tx, authority);
    if (state === undefined) return;
    const complete = items.filter((it) => state.rules.includes(it.rule));
    await rowsOf(tx, "delete from counter where authority = :authority", { authority });
    const values = { ...marks, ...countedTo(state.countedTo), authority, since_day: "-infinity" };
    await addUp(tx, contributionsSql(complete, CURRENT, "true"), values, complete);
  });
}

type Compared = {
  compared: string;
  period: string;
  at: string | null;
  rule: string | null;
  cell: string;
  yes: number;
  no: number;
  unknown: number;
  own_yes: number;
  own_no: number;
  own_unknown: number;
};

/** Counters beside their recount, those that differ; one row at least, with the number compared. */
function compareSql(recount: string, ofCells: boolean): string {
  return `with recount as materialized (${recount}),
kept as materialized (
  select period, at, rule, cell, yes, no, unknown from counter
  where authority = :authority and rule = any(:rules::text[]) and (yes <> 0 or no <> 0 or unknown <> 0)
  ${ofCells ? "and cell = any(:cells::text[])" : ""}
),
compared as (
  select period, at, rule, cell,
    coalesce(k.yes, 0) as yes, coalesce(k.no, 0) as no, coalesce(k.unknown, 0) as unknown,
    coalesce(r.yes, 0) as own_yes, coalesce(r.no, 0) as own_no, coalesce(r.unknown, 0) as own_unknown
  from kept k full join recount r using (period, at, rule, cell)
)
select (select count(*) from compared) as compared, d.period, nullif(d.at, '-infinity')::text as at, d.rule, d.cell,
  d.yes, d.no, d.unknown, d.own_yes, d.own_no, d.own_unknown
from (select 1) as one
left join compared d on (d.yes, d.no, d.unknown) is distinct from (d.own_yes, d.own_no, d.own_unknown)
order by d.period, d.at, d.rule, d.cell`;
}

function differenceOf(authority: AgencyCode, row: Compared): CounterDifference {
  return {
    authority,
    period: row.period,
    at: row.at === null ? null : new Date(row.at).toISOString(),
    rule: row.rule ?? "",
    cell: row.cell,
    kept: { yes: row.yes, no: row.no, unknown: row.unknown },
    recounted: { yes: row.own_yes, no: row.own_no, unknown: row.own_unknown },
  };
}
