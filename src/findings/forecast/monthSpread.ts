import type { Course } from "#measure/courses/course.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { isOutOfAll } from "./outcomes.ts";
import type { ForecastRules } from "./readForecastRules.ts";

/** A share that is nearly sure tells nothing of how months differ. */
const TELLING = 0.02;
/** Months are never quite alike, and never quite different. */
const [LEAST, MOST] = [0.0005, 0.2];

/**
 * How much more the months of a unit differ than chance explains, as the correlation within a month (0: not at all): what
 * dossiers that were still to come answered, unit by unit, rule by rule, by the method of moments. Without it ranges would be as
 * narrow as if every month were like the one before.
 */
export function monthSpread(
  past: ForecastInput["past"],
  letters: number,
  { learning }: ForecastRules,
): number {
  const { value, weight } = learning.monthSpread;
  let excess = 0;
  let room = 0;
  let degrees = 0;
  for (const months of answersByCell(past, letters).values())
    for (let letter = 0; letter < letters; letter++) {
      const counted = Object.values(months)
        .map((it): YesOfAll => it[letter] ?? [0, 0])
        .filter(([, all]) => all > 1);
      const all = counted.reduce((sum, it) => sum + it[1], 0);
      const share = counted.reduce((sum, it) => sum + it[0], 0) / all;
      if (counted.length < 2 || share < TELLING || share > 1 - TELLING) continue;
      const unevenness = counted.reduce(
        (sum, [yes, of]) => sum + (yes - of * share) ** 2 / (of * share * (1 - share)),
        0,
      );
      excess += unevenness - (counted.length - 1);
      room += counted.reduce((sum, [, of]) => sum + (of - 1) * (1 - of / all), 0);
      degrees += counted.length - 1;
    }
  const found = room > 0 ? excess / room : value;
  const blended = (found * degrees + value * weight) / (degrees + weight);
  return Math.min(MOST, Math.max(LEAST, blended));
}

type YesOfAll = [yes: number, all: number];

function answersByCell(past: ForecastInput["past"], letters: number): Map<string, YesOfAll[][]> {
  const byCell = new Map<string, YesOfAll[][]>();
  past.forEach(({ courses }, month) => {
    for (const it of courses) if (it.before === null) add(byCell, it, month, letters);
  });
  return byCell;
}

function add(byCell: Map<string, YesOfAll[][]>, course: Course, month: number, letters: number): void {
  const { cell, after, count } = course;
  if (after === null || isOutOfAll(after)) return;
  const months = byCell.get(cell) ?? [];
  byCell.set(cell, months);
  months[month] ??= Array.from({ length: letters }, (): YesOfAll => [0, 0]);
  months[month]?.forEach((it, letter) => {
    if (after[letter] === "y") it[0] += count;
    if (after[letter] === "y" || after[letter] === "n") it[1] += count;
  });
}
