import type { NoticeTable } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { valueIn } from "../reading/cells.ts";
import { gapOf, type Parts, partsOf } from "../reading/parts.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { mostDecimals, shown, shownExact, sumOf } from "../reading/printed.ts";

/** Columns that are parts of another add up to it in every row: finished = early + on time + late, total = groups. */
export const parts: Check = (notice, context) =>
  notice.tables.flatMap((table) => partsOf(table, context).flatMap((it) => addUp(table, it, context.gate)));

function addUp(table: NoticeTable, { whole, parts: columns }: Parts, gate: GateContext["gate"]): Finding[] {
  const wording = columns.map(quoted).join(" + ");
  let held = 0;
  const broken = table.rows.flatMap((row) => {
    const total = valueIn(row, whole);
    const values = columns.flatMap((it) => valueIn(row, it) ?? []);
    if (total === null || values.length < 2) return [];
    const { gap, within } = gapOf(whole, total, values);
    if (within) {
      held += 1;
      return [];
    }
    // A part left blank may hold the difference; only a whole below its parts is then surely wrong.
    if (values.length < columns.length && gap.compare(0) > 0) return [];
    const figures = { expected: shownExact(sumOf(values), mostDecimals(values)), found: shown(total) };
    const what = `${row.name} in ${figures.found}, ${wording} cộng được ${figures.expected}`;
    return [finding(gate, "parts-differ", placeOf(table, row, whole), what, figures)];
  });
  const place = placeOf(table, null, whole);
  return held === 0
    ? broken
    : [...broken, finding(gate, "parts-hold", place, `${held} dòng bằng ${wording}`)];
}
