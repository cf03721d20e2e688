import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { addsUp } from "../reading/columnNature.ts";
import { isMeanRow } from "../reading/isMean.ts";
import { placeOf } from "../reading/place.ts";
import { shown, shownExact, sumOf } from "../reading/printed.ts";
import { sectionsOf } from "../reading/sections.ts";

/** The total of a column of counts is the sum of the rows it stands for. */
export const countTotals: Check = (notice, { gate }) =>
  notice.tables.flatMap((table) => {
    const totals = totalRows(table).filter((it) => !isMeanRow(it, gate));
    const stands = [
      ...totals.map((row) => ({ row, behind: rowsBehind(table, row, totals) })),
      ...sectionsOf(table).map(({ head, units }) => ({ row: head, behind: units })),
    ];
    return figureColumns(table, "count").flatMap((column) =>
      stands.flatMap((it) => judge(table, column, it, gate)),
    );
  });

function judge(
  table: NoticeTable,
  column: Column,
  { row: total, behind }: { row: Row; behind: readonly Row[][] },
  gate: GateContext["gate"],
): Finding[] {
  const value = valueIn(total, column);
  if (value === null) return [];
  const stated = exact(value.decimal);
  const place = placeOf(table, total, column);
  const sums = behind
    .filter((rows) => figuresIn(rows, column).length > 0)
    .map((rows) => ({ rows, sum: sumOf(figuresIn(rows, column).map((it) => it.value)) }));
  const holding = sums.find((it) => it.sum.equals(stated));
  if (holding)
    return [
      finding(gate, "count-total-holds", place, `${holding.rows.length} dòng cộng được ${shown(value)}`, {
        expected: shownExact(holding.sum, 0),
        found: shown(value),
      }),
    ];
  if (!addsUp(column, gate.words)) return [];
  const nearest = sums.reduce<(typeof sums)[number] | null>(
    (best, it) => (best === null || gap(it.sum, stated).compare(gap(best.sum, stated)) < 0 ? it : best),
    null,
  );
  if (nearest === null) return [];
  const blank = nearest.rows.filter((it) => valueIn(it, column) === null);
  const figures = { expected: shownExact(nearest.sum, 0), found: shown(value) };
  const what = `${total.name} in ${figures.found}, các đơn vị cộng được ${figures.expected}`;
  return blank.length > 0 && stated.compare(nearest.sum) > 0
    ? [
        finding(
          gate,
          "count-total-with-gaps",
          place,
          `${what}; ${blank.map((it) => it.name).join(", ")} không có số`,
          figures,
        ),
      ]
    : [finding(gate, "count-total-differs", place, what, figures)];
}

function gap(a: Exact, b: Exact): Exact {
  return a.sub(b).abs();
}

/**
 * The rows a total may stand for. The only total of a table stands for all units; with subtotals it may be the
 * section above it, the section below it, all units, the other totals, or the headings.
 */
function rowsBehind(table: NoticeTable, total: Row, totals: readonly Row[]): Row[][] {
  const units = unitRows(table);
  if (totals.length === 1) return [units];
  const at = table.rows.indexOf(total);
  const above = table.rows.slice(0, at);
  const below = table.rows.slice(at + 1);
  const start = above.findLastIndex((it) => it.kind !== "unit");
  const end = below.findIndex((it) => it.kind !== "unit");
  return [
    units,
    above.slice(start + 1),
    end < 0 ? below : below.slice(0, end),
    totals.filter((it) => it !== total),
    table.rows.filter((it) => it.kind === "heading"),
  ];
}
