import type { Column, NoticeTable, Row } from "#published/notice.ts";
import type { GradeBand } from "#rulebook/rulebook.ts";
import { type Exact, exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { columnOf, figureColumns, textIn, unitRows, valueIn } from "../reading/cells.ts";
import { isGrade } from "../reading/columnNature.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";

/** A unit with its grade: its place among the bands, the best being 0. */
type Graded = { row: Row; grade: number; fitting: number; points: Exact; printed: string };

/** Grades follow the points: never a better one for fewer points, and each within its band. */
export const grades: Check = (notice, context) =>
  notice.tables.flatMap((table) => {
    const bands = context.rulebook?.grades ?? [];
    const points = columnOf(table, "totalPoints") ?? onlyPoints(table);
    if (points === undefined || bands.length === 0) return [];
    return table.columns
      .filter((it) => it.role === "remark" && isGrade(it, context.gate.words))
      .flatMap((column) => judge(table, { column, points, bands }, context.gate));
  });

function onlyPoints(table: NoticeTable): Column | undefined {
  const [first, ...more] = figureColumns(table, "points");
  return more.length === 0 ? first : undefined;
}

function judge(
  table: NoticeTable,
  { column, points, bands }: { column: Column; points: Column; bands: readonly GradeBand[] },
  gate: GateContext["gate"],
): Finding[] {
  const graded = unitRows(table).flatMap((row): Graded[] => {
    const value = valueIn(row, points);
    const grade = bands.findIndex((it) => wordsKey(it.title.vi) === wordsKey(textIn(row, column)));
    if (value === null || grade < 0) return [];
    const own = exact(value.decimal);
    const fitting = bands.findIndex((it) => own.compare(exact(it.from)) >= 0);
    return [{ row, grade, fitting, points: own, printed: shown(value) }];
  });
  if (graded.length < 2) return [];
  const titleOf = (index: number) => bands[index]?.title.vi ?? "";
  const contrary = outOfOrder(graded);
  // Where most units are graded otherwise, the paper follows bands of its own.
  const unlike = graded.filter((it) => it.grade !== it.fitting);
  const fit = exact(graded.length - unlike.length).div(graded.length);
  const ownBands = fit.compare(exact(gate.tolerance.patternShare)) < 0;
  const findings = [
    ...contrary.map((it) => {
      const others = graded.filter((other) => !contrary.includes(other));
      const against = others.find((other) => isContrary(it, other));
      const what = `${it.row.name} ${it.printed} điểm xếp loại ${titleOf(it.grade)}, ${against?.row.name} ${against?.printed} điểm xếp loại ${titleOf(against?.grade ?? 0)}`;
      const expected = ownBands ? {} : { expected: titleOf(it.fitting) };
      return finding(gate, "grade-out-of-order", placeOf(table, it.row, column), what, {
        ...expected,
        found: titleOf(it.grade),
      });
    }),
    ...(ownBands ? [] : unlike.filter((it) => !contrary.includes(it))).map((it) => {
      const cut = bands[Math.min(it.grade, it.fitting)];
      const what = `${it.row.name} ${it.printed} điểm ở cột ${quoted(points)}, in ${titleOf(it.grade)}, theo mức điểm là ${titleOf(it.fitting)}`;
      return finding(
        gate,
        cut?.confirmed ? "grade-differs" : "grade-unlike-bands",
        placeOf(table, it.row, column),
        what,
        { expected: titleOf(it.fitting), found: titleOf(it.grade) },
      );
    }),
  ];
  if (findings.length > 0 || ownBands) return findings;
  return [finding(gate, "grades-hold", placeOf(table, null, column), `${graded.length} đơn vị`)];
}

/** The better grade stands at the fewer points. */
function isContrary(a: Graded, b: Graded): boolean {
  return (a.grade - b.grade) * a.points.compare(b.points) > 0;
}

/** The fewest rows that must be wrong for the others to be in order: always the one that contradicts most others first. */
function outOfOrder(graded: readonly Graded[]): Graded[] {
  const wrong: Graded[] = [];
  for (;;) {
    const left = graded.filter((it) => !wrong.includes(it));
    const counted = left
      .map((it) => ({ it, against: left.filter((other) => isContrary(it, other)).length }))
      .sort(
        (a, b) =>
          b.against - a.against || Number(a.it.grade === a.it.fitting) - Number(b.it.grade === b.it.fitting),
      );
    const [most] = counted;
    if (most === undefined || most.against === 0) return wrong;
    wrong.push(most.it);
  }
}
