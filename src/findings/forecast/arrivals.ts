import type { Course } from "#measure/courses/course.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { isOutOfAll } from "./outcomes.ts";
import type { ForecastRules } from "./readForecastRules.ts";

/**
 * How many dossiers an agency will still receive in the period: what it used to receive in as much working time, by how busy
 * this month has been so far against those before.
 */
export function arrivalsAhead(
  cell: string,
  { present, past }: Pick<ForecastInput, "present" | "past">,
  { learning }: ForecastRules,
): number {
  const before = past.map(({ courses, time }) => ({ ...arrivedIn(cell, courses), time }));
  const now = arrivedIn(cell, present.courses).already;
  const sum = (of: (it: (typeof before)[number]) => number) => before.reduce((all, it) => all + of(it), 0);
  const left = sum((it) => it.time.left);
  const passed = sum((it) => it.time.passed);
  if (left === 0 || present.time.left === 0) return 0;
  const usual = (sum((it) => it.later) * present.time.left) / left;
  const expectedSoFar = passed === 0 ? now : (sum((it) => it.already) * present.time.passed) / passed;
  const pace = (now + learning.paceWeight.value) / (expectedSoFar + learning.paceWeight.value);
  return usual * pace;
}

function arrivedIn(cell: string, courses: readonly Course[]): { already: number; later: number } {
  const arrived = { already: 0, later: 0 };
  for (const it of courses) {
    if (it.cell !== cell) continue;
    if (it.before !== null) arrived.already += it.fresh;
    else if (it.after !== null && !isOutOfAll(it.after)) arrived.later += it.count;
  }
  return arrived;
}
