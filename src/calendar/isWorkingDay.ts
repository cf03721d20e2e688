import type { Calendar } from "./calendar.ts";
import { dayNumber } from "./time.ts";

/** Whether any hour of a day (YYYY-MM-DD) is worked; null when the calendar does not cover it. */
export function isWorkingDay(calendar: Calendar, day: string): boolean | null {
  const shifts = calendar.table.shifts[dayNumber(day) - calendar.table.firstDay];
  return shifts === undefined ? null : shifts.length > 0;
}
