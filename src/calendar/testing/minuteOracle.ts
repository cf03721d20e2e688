/**
 * The oracle walks minute by minute, and day by day where a term is in days, over a plain list of worked minutes. It
 * shares nothing with the code it judges, neither reading nor arithmetic.
 */
export const FIRST = Date.UTC(2020, 0, 1) - 7 * 3_600_000;
const DAYS = 2922;
export const TOTAL = DAYS * 1440;

export type Pause = { from: number; until: number | null };
type Ends = "close" | "last-second";

/** 1 for every worked minute from 2020 to 2027. `workedOn` gives a date's hours as minutes of the day. */
export function workedMinutes(workedOn: (date: string, weekday: number) => [number, number][]): Uint8Array {
  const worked = new Uint8Array(TOTAL);
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(Date.UTC(2020, 0, 1 + day));
    for (const [from, until] of workedOn(date.toISOString().slice(0, 10), date.getUTCDay()))
      for (let minute = from; minute < until; minute++) worked[day * 1440 + minute] = 1;
  }
  return worked;
}

function standsStill(time: number, pauses: readonly Pause[]): boolean {
  for (const { from, until } of pauses) if (time >= from && (until === null || time < until)) return true;
  return false;
}

export function countMinutes(
  worked: Uint8Array,
  from: number,
  until: number,
  pauses: readonly Pause[],
): number | null {
  if (until > TOTAL) return null;
  let minutes = 0;
  for (let minute = Math.floor(from); minute < Math.floor(until); minute++)
    if (worked[minute] === 1 && !standsStill(minute, pauses)) minutes++;
  return minutes;
}

export function clockStart(worked: Uint8Array, received: number, lastReceipt: number | null): number | null {
  let minute = received;
  if (lastReceipt !== null && received % 1440 > lastReceipt) minute += 1440 - (received % 1440);
  while (minute < TOTAL && worked[minute] !== 1) minute++;
  return minute < TOTAL ? minute : null;
}

export function dueByMinutes(
  worked: Uint8Array,
  start: number,
  amount: number,
  pauses: readonly Pause[],
): number | null {
  const lasting = pauses.filter((it) => it.until === null).map((it) => it.from);
  const end = Math.min(TOTAL, ...lasting);
  let left = amount;
  let minute = start;
  for (; left > 0 && minute < end; minute++) if (worked[minute] === 1 && !standsStill(minute, pauses)) left--;
  return left === 0 ? minute : null;
}

/** When each day's work is over, in minutes of all; null for a day without work. */
export function closes(worked: Uint8Array): (number | null)[] {
  return Array.from({ length: DAYS }, (_, day) => {
    for (let minute = 1439; minute >= 0; minute--)
      if (worked[day * 1440 + minute] === 1) return day * 1440 + minute + 1;
    return null;
  });
}

export function dueByDays(
  closing: readonly (number | null)[],
  start: number,
  days: number,
  only: "working-days" | "all-days",
  ends: Ends,
  pauses: readonly Pause[],
): number | null {
  const isWorked = (day: number) => typeof closing[day] === "number";
  const lastSecond = (day: number) => day * 1440 + 1439 + 59 / 60;
  const end = (day: number) => (ends === "close" ? (closing[day] ?? lastSecond(day)) : lastSecond(day));
  const runs = (day: number) => !standsStill(end(day), pauses);
  let day = Math.floor(start / 1440);
  for (let left = days; left > 0; ) {
    day++;
    if (day >= DAYS) return null;
    if (runs(day) && (only === "all-days" || isWorked(day))) left--;
  }
  while (day < DAYS && !(isWorked(day) && runs(day) && end(day) >= start)) day++;
  return day < DAYS ? end(day) : null;
}

export function daysInMonths(start: number, months: number): number {
  const from = new Date(Date.UTC(2020, 0, 1 + Math.floor(start / 1440)));
  let [year, month] = [from.getUTCFullYear(), from.getUTCMonth()];
  for (let left = months; left > 0; left--) [year, month] = month === 11 ? [year + 1, 0] : [year, month + 1];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(from.getUTCDate(), length)) - from.getTime()) / 86_400_000;
}
