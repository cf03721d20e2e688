import type { Problem } from "#terms/problem.ts";
import type { Shift } from "./calendar.ts";
import type { DayData, Decree, Hours } from "./calendarFile.ts";
import { weeklyShifts } from "./shiftsOfDay.ts";
import { dayNumber } from "./time.ts";

type Surroundings = {
  /** Days of this file and of those it builds on. */
  days: ReadonlyMap<string, DayData>;
  hours: readonly Hours[];
  covers: { from: string; until: string };
};

/** What a schema cannot see in the decreed days of one file: doubles, days not covered, make-up for a day that was worked. */
export function* checkDays(
  decrees: readonly Decree[],
  at: (path: readonly PropertyKey[]) => string,
  { days: all, hours, covers }: Surroundings,
): Generator<Problem> {
  const places = new Map<string, string>();
  const paths = decrees.flatMap((it, i) =>
    it.days.map((day, j) => ({ day, path: ["decrees", i, "days", j] })),
  );
  for (const { day, path } of paths) {
    const place = at([...path, "date"]);
    const earlier = places.get(day.date);
    places.set(day.date, place);
    if (earlier) yield problem(place, `Ngày ${day.date} đã khai ở ${earlier}.`, "Hãy gộp hai mục làm một.");
    if (day.date < covers.from || day.date >= covers.until)
      yield problem(
        place,
        `Ngày ${day.date} nằm ngoài khoảng của lịch (${covers.from} đến trước ${covers.until}).`,
        "Hãy nới covers trong vn.yaml hoặc bỏ mục này.",
      );
    if (day.kind !== "make-up") continue;
    const usual = (date: string) => worked(weeklyShifts(hours, dayNumber(date)));
    if (all.get(day.for)?.kind !== "off" || usual(day.for) === 0)
      yield problem(
        at([...path, "for"]),
        `Ngày ${day.date} làm bù cho ${day.for}, nhưng ${day.for} không phải ngày làm việc được nghỉ hoán đổi.`,
        "Hãy khai ngày được nghỉ (kind: off) hoặc sửa trường for.",
      );
    else if (usual(day.date) >= usual(day.for))
      yield problem(
        place,
        `Ngày ${day.date} vốn đã làm việc đủ giờ nên không thể là ngày làm bù.`,
        "Hãy sửa lại ngày làm bù.",
      );
  }
}

function worked(shifts: readonly Shift[]): number {
  return shifts.reduce((total, it) => total + it.until - it.from, 0);
}

function problem(at: string, says: string, remedy: string): Problem {
  return { code: "bad-calendar", at, says, remedy };
}
