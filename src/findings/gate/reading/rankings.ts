import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { takeNameApart } from "#registry/agencyName.ts";
import { type Exact, exact } from "#terms/exact.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import type { GateContext } from "../gateContext.ts";
import { figureColumns, textIn, unitRows, valueIn } from "./cells.ts";
import { isRank } from "./columnNature.ts";

/** A unit's printed rank, and the ranks its figure allows (several where units are equal). */
type RankedRow = { row: Row; rank: number; from: number; until: number };

/** A column of ranks with the column it ranks by. */
export type Ranking = { column: Column; by: Column; rows: RankedRow[]; right: number; pool: Pool };

/** Which units are ranked among themselves. */
const POOLS = ["all", "section", "kind"] as const;
type Pool = (typeof POOLS)[number];

type Entry = { row: Row; rank: number; value: Exact };

/**
 * Every column of ranks beside the figures it ranks by, the greatest first or the least: the total points where there are
 * any, and one list of all units where most ranks agree with that, else lists by section or by kind of unit. Lists that
 * show some ranks of a longer one are read by their order.
 */
export function rankingsOf(table: NoticeTable, context: GateContext): Ranking[] {
  return table.columns
    .filter((it) => isRank(it, context.gate.words))
    .flatMap((column) => {
      const figures = figureColumns(table).filter((it) => it !== column);
      const total = figures.filter((it) => it.concept === "totalPoints");
      const candidates = (total.length > 0 ? total : figures).flatMap((by) =>
        candidatesBy(table, column, by),
      );
      const enough = exact(context.gate.tolerance.patternShare);
      const agrees = (it: Ranking) =>
        it.rows.length > 0 && exact(it.right).div(it.rows.length).compare(enough) >= 0;
      const best = (lists: readonly Ranking[]) => [...lists].sort((a, b) => b.right - a.right)[0];
      const simplest = POOLS.map((pool) => best(candidates.filter((it) => it.pool === pool && agrees(it))));
      return simplest.find((it) => it !== undefined) ?? best(candidates) ?? [];
    });
}

function candidatesBy(table: NoticeTable, column: Column, by: Column): Ranking[] {
  const entries = unitRows(table).flatMap((row): Entry[] => {
    const value = valueIn(row, by);
    const rank = rankIn(textIn(row, column));
    return value === null || rank === null ? [] : [{ row, rank, value: exact(value.decimal) }];
  });
  const sections = headings(table);
  const listOf: Record<Pool, (it: Entry) => string> = {
    all: () => "",
    section: ({ row }) => String(sections.get(row)),
    kind: ({ row }) => takeNameApart(row.name).place ?? "",
  };
  return POOLS.flatMap((pool) => {
    const lists = new Set(entries.map(listOf[pool]));
    const pooled = [...lists].map((list) => entries.filter((it) => listOf[pool](it) === list));
    return [1, -1].map((direction) => {
      const rows = pooled.flatMap((it) => allowed(it, direction));
      const right = rows.filter((it) => it.rank >= it.from && it.rank <= it.until).length;
      return { column, by, rows, right, pool };
    });
  });
}

/** Competition ranks 1-2-2-4; equal units may also be told apart by digits that were not printed, or be counted 1-2-2-3. */
function allowed(pool: readonly Entry[], direction: number): RankedRow[] {
  const isExcerpt = pool.some((it) => it.rank > pool.length);
  const distinct = [...new Set(pool.map((it) => it.value.toFraction()))].length;
  const isDense = distinct < pool.length && Math.max(...pool.map((it) => it.rank)) === distinct;
  return pool.map(({ row, rank, value }) => {
    const ahead = pool.filter((it) => it.value.compare(value) * direction > 0);
    const equal = pool.filter((it) => it.value.equals(value)).length;
    const before = isDense ? new Set(ahead.map((it) => it.value.toFraction())).size : ahead.length;
    const printed = isExcerpt ? 1 + pool.filter((it) => it.rank < rank).length : rank;
    return { row, rank: printed, from: before + 1, until: before + (isDense ? 1 : equal) };
  });
}

/** "3", "3/34", "Hạng 3". */
function rankIn(text: string): number | null {
  const found = /^(?:hạng|thứ|xếp thứ)?\s*(\d{1,4})(?:\s*\/\s*\d+)?$/iu.exec(text.trim())?.[1];
  return found === undefined || readPrintedNumber(found) === null ? null : Number(found);
}

/** The heading each row stands under, by its number; rows above every heading have none. */
function headings({ rows }: NoticeTable): Map<Row, number> {
  let last = 0;
  return new Map(
    rows.map((it) => {
      if (it.kind === "heading") last = it.number;
      return [it, last];
    }),
  );
}
