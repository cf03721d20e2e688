import type { Course } from "#measure/courses/course.ts";
import { type AnswerCounts, addAnswers, noAnswers } from "./answerCounts.ts";
import { arrivalsAhead } from "./arrivals.ts";
import type { Chance } from "./chance.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { Habits, type Prospect } from "./habits.ts";
import { monthSpread } from "./monthSpread.ts";
import type { ForecastRules } from "./readForecastRules.ts";

/** What the dossiers of an agency may answer at the end: those that have ended, those that have not, those still to come. */
export type CellProspects = {
  cell: string;
  settled: AnswerCounts;
  open: readonly { course: Course; prospect: Prospect }[];
  ahead: number;
  arriving: Prospect | null;
};

/** What is learnt once for any number of agencies. */
export type Learnt = { habits: Habits; sureOfMonth: number; letters: number; rules: ForecastRules };

export function learn(
  { past, kindOf }: Pick<ForecastInput, "past" | "kindOf">,
  letters: number,
  rules: ForecastRules,
): Learnt {
  const spread = monthSpread(past, letters, rules);
  return { habits: new Habits(past, kindOf, rules), sureOfMonth: 1 / spread - 1, letters, rules };
}

/** Prepares the agencies that have or will have dossiers, in the order of their codes. */
export function prospectsOf(
  cells: readonly string[],
  input: Pick<ForecastInput, "present" | "past">,
  { habits, letters, rules }: Learnt,
): CellProspects[] {
  const ofCells = byCell(input.present);
  const past = input.past.map((it) => ({ ...it, byCell: byCell(it) }));
  return cells.map((cell) => {
    const courses = ofCells.get(cell) ?? [];
    const settled = noAnswers(letters);
    for (const { standing, before, count } of courses)
      if (standing === "ended") addAnswers(settled, before ?? "", count);
    const open = courses.flatMap((course) =>
      course.standing === "ended" || course.before === null ? [] : [{ course, prospect: habits.of(course) }],
    );
    const own = {
      present: { ...input.present, courses },
      past: past.map((it) => ({ time: it.time, courses: it.byCell.get(cell) ?? [] })),
    };
    const ahead = arrivalsAhead(cell, own, rules);
    return { cell, settled, open, ahead, arriving: habits.ofArriving(cell) };
  });
}

const byCell = ({ courses }: ForecastInput["present"]) => Map.groupBy(courses, (it) => it.cell);

/** One way in which the period may end for an agency. */
export function drawEnd(prospects: CellProspects, learnt: Learnt, chance: Chance): AnswerCounts {
  const { settled, open, ahead, arriving } = prospects;
  const counts = Float64Array.from(settled);
  for (const { course, prospect } of open) drawInto(counts, course.count, prospect, learnt, chance);
  if (arriving !== null && ahead > 0) {
    const spread = learnt.rules.learning.arrivalSpread.value;
    const busy = chance.gamma(1 / spread ** 2) * spread ** 2;
    drawInto(counts, chance.poisson(ahead * busy), arriving, learnt, chance);
  }
  return counts;
}

/** The shares themselves are not quite known, and not the same every month: both make the draws differ more. */
function drawInto(
  counts: AnswerCounts,
  count: number,
  { outcomes, shares, sure }: Prospect,
  { sureOfMonth }: Learnt,
  chance: Chance,
): void {
  const [only] = outcomes;
  if (outcomes.length === 1 && only !== undefined) {
    addAnswers(counts, only, count);
    return;
  }
  const drawn = count > 1 ? chance.shares(shares, 1 / (1 / sure + 1 / sureOfMonth)) : shares;
  chance.among(count, drawn).forEach((own, at) => {
    if (own > 0) addAnswers(counts, outcomes[at] ?? "", own);
  });
}
