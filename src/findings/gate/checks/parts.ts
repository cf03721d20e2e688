import type { Column, NoticeTable } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { valueIn } from "../reading/cells.ts";
import { isDeducted } from "../reading/columnNature.ts";
import { gapOf, type Parts, partsOf, partValues } from "../reading/parts.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { mostDecimals, shown, shownExact, sumOf } from "../reading/printed.ts";

/** Columns that are parts of another add up to it in every row: finished = early + on time + late, total = groups. */
export const parts: Check = (notice, context) =>
  notice.tables.flatMap((table) => {
    const findings = partsOf(table, context).flatMap((it) => addUp(table, it, context.gate));
    // One wrong cell breaks every sum it stands in: once is enough.
    return findings.filter(
      (it, at) => findings.findIndex((other) => other.place === it.place && other.code === it.code) === at,
    );
  });

function addUp(table: NoticeTable, sum: Parts, gate: GateContext["gate"]): Finding[] {
  const { whole, parts: columns } = sum;
  const wording = wordingOf(columns, gate);
  let held = 0;
  const broken = table.rows.flatMap((row) => {
    const total = valueIn(row, whole);
    const values = partValues(row, sum, gate);
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

function wordingOf(columns: readonly Column[], { words }: GateContext["gate"]): string {
  const added = columns.filter((it) => !isDeducted(it, words)).map(quoted);
  const taken = columns.filter((it) => isDeducted(it, words)).map(quoted);
  return [added.join(" + "), ...taken].join(" − ");
}
