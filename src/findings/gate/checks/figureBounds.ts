import type { Column, NoticeTable, Row } from "#published/notice.ts";
import { exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, textIn, valueIn } from "../reading/cells.ts";
import { isChange, isOfPlan } from "../reading/columnNature.ts";
import { placeOf } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { sectionsOf } from "../reading/sections.ts";

/** What no figure can be: negative, a rate beyond 100%, half a dossier, or letters. */
export const figureBounds: Check = (notice, { gate }) =>
  notice.tables.flatMap((table) => {
    const sections = new Set(sectionsOf(table).map((it) => it.head));
    return table.rows
      .filter((it) => it.kind !== "heading" || sections.has(it))
      .flatMap((row) => figureColumns(table).flatMap((column) => judge(table, row, column, gate)));
  });

function judge(table: NoticeTable, row: Row, column: Column, gate: GateContext["gate"]): Finding[] {
  const place = placeOf(table, row, column);
  const value = valueIn(row, column);
  if (value === null) {
    const text = textIn(row, column);
    return text === "" || column.unit === null || gate.words.missing.includes(wordsKey(text))
      ? []
      : [finding(gate, "unreadable-figure", place, `"${text}" không phải một con số`, { found: text })];
  }
  const number = exact(value.decimal);
  const found = shown(value);
  if (isChange(column, gate.words)) return [];
  if (
    column.unit === "percent" &&
    (number.compare(0) < 0 || (number.compare(100) > 0 && !isOfPlan(column, gate.words)))
  )
    return [
      finding(gate, "rate-out-of-bounds", place, `${row.name} in ${found}%`, {
        expected: "0 đến 100",
        found,
      }),
    ];
  if (column.unit !== null && number.compare(0) < 0)
    return [finding(gate, "negative-figure", place, `${row.name} in ${found}`, { expected: "≥ 0", found })];
  if (column.unit === "count" && number.d !== 1n)
    return [
      finding(gate, "count-not-whole", place, `${row.name} in ${found}`, { expected: "số nguyên", found }),
    ];
  return [];
}
