import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import type { Calendar, DayTable } from "./calendar.ts";
import { instantOf, millisecondsOf, placeOf, timeOn } from "./time.ts";

/**
 * When the clock of a receipt starts: at once within working hours, else with the next working hour. A reception rule
 * with an hour sends later receipts to the next working day ("sau 15 giờ": 15:00:00 itself is not after).
 * @param reception name of a reception rule of the calendar; one that is not there is refused
 * @returns null when the calendar does not cover it
 */
export function startOfClock(
  calendar: Calendar,
  receivedAt: Instant,
  reception: string = "default",
): Instant | null {
  const rule = calendar.reception[reception] ?? unknownRule(reception, calendar);
  const time = millisecondsOf(receivedAt);
  const place = placeOf(calendar.table, time);
  if (place === null) return null;
  if (rule.lastReceipt !== "close" && place.passed > rule.lastReceipt)
    return instantOf(openingAfter(calendar.table, place.day));
  const shift = calendar.table.shifts[place.day]?.find((it) => it.until > place.passed);
  if (shift === undefined) return instantOf(openingAfter(calendar.table, place.day));
  return instantOf(timeOn(calendar.table, place.day, Math.max(shift.from, place.passed)));
}

function openingAfter(table: DayTable, day: number): number | null {
  const next = table.workingDays[table.workingDaysBefore[day + 1] ?? 0];
  const shift = next === undefined ? undefined : table.shifts[next]?.[0];
  return next === undefined || shift === undefined ? null : timeOn(table, next, shift.from);
}

function unknownRule(name: string, calendar: Calendar): never {
  return refuse(
    "reception-rule-not-found",
    `lịch làm việc ${calendar.authority ?? "chung"}`,
    `Không có quy tắc tiếp nhận "${name}".`,
    `Hãy khai trong rules/holidays hoặc dùng: ${Object.keys(calendar.reception).join(", ")}.`,
  );
}
