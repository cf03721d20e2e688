import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { exact } from "#terms/exact.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { columnOf, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { type Parts, partsOf } from "../reading/parts.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { shownExact, sumOf } from "../reading/printed.ts";

type Bound = { whole: readonly Column[]; parts: readonly Column[] };

/**
 * What is part of a whole is not more than it: finished on time and late, of those received. The rest may be open, so
 * less is no fault; and where most rows of a table are beyond the bound, its columns mean something else.
 */
export const partsExceed: Check = (notice, context) =>
  notice.tables.flatMap((table) => {
    const sums = partsOf(table, context);
    const bounds = boundsOf(table, sums, context.gate).filter((it) => isRule(table, it, context.gate));
    const judged = (rows: readonly Row[]) => rows.flatMap((row) => worst(table, row, bounds, context.gate));
    const units = judged(unitRows(table));
    return units.length > 0 ? units : judged(totalRows(table));
  });

function boundsOf(table: NoticeTable, sums: readonly Parts[], gate: GateContext["gate"]): Bound[] {
  const find = (ids: readonly string[]) => {
    const found = ids.flatMap((it) => columnOf(table, it) ?? []);
    return found.length === ids.length ? found : null;
  };
  const carried = columnOf(table, "carriedOver");
  return gate.bounds.flatMap(({ whole: ids, parts: groups }) => {
    const whole = find(ids);
    if (whole === null) return [];
    const [first] = whole;
    const holdsCarried =
      carried !== undefined && sums.some((it) => it.whole === first && it.parts.includes(carried));
    // Those carried over from before may be finished too: beside the whole, or already in it.
    if (carried !== undefined && whole.includes(carried) === holdsCarried && ids[0] !== "receivedNew")
      return [];
    return groups.flatMap((it) => {
      const parts = find(it);
      // A sum is checked to the last dossier already.
      const isSum = parts !== null && sums.some((sum) => parts.every((part) => sum.parts.includes(part)));
      return parts === null || isSum ? [] : [{ whole, parts }];
    });
  });
}

function excessOf(row: Row, { whole, parts }: Bound) {
  const [wholes, values] = [whole, parts].map((side) => side.flatMap((it) => valueIn(row, it) ?? []));
  if (!wholes || !values || wholes.length < whole.length || values.length === 0) return null;
  const [most, sum] = [sumOf(wholes), sumOf(values)];
  return { most, sum, exceeds: sum.compare(most) > 0 };
}

function isRule(table: NoticeTable, bound: Bound, { tolerance }: GateContext["gate"]): boolean {
  const tested = unitRows(table).flatMap((it) => excessOf(it, bound) ?? []);
  const held = tested.filter((it) => !it.exceeds).length;
  return (
    held >= tolerance.patternRows &&
    exact(held).div(tested.length).compare(exact(tolerance.patternShare)) >= 0
  );
}

/** One finding a row: the bound with the fewest parts says it most plainly. */
function worst(table: NoticeTable, row: Row, bounds: readonly Bound[], gate: GateContext["gate"]): Finding[] {
  const broken = bounds
    .flatMap((bound) => {
      const excess = excessOf(row, bound);
      return excess?.exceeds ? [{ ...bound, ...excess }] : [];
    })
    .sort((a, b) => a.parts.length + a.whole.length - b.parts.length - b.whole.length);
  const [first] = broken;
  const column = first?.whole[0];
  if (first === undefined || column === undefined) return [];
  const figures = { expected: `≤ ${shownExact(first.most, 0)}`, found: shownExact(first.sum, 0) };
  const side = (columns: readonly Column[]) => columns.map(quoted).join(" + ");
  const what = `${row.name} có ${side(first.parts)} là ${figures.found}, lớn hơn ${side(first.whole)} là ${shownExact(first.most, 0)}`;
  return [finding(gate, "parts-exceed", placeOf(table, row, column), what, figures)];
}
