import type { Instant } from "#terms/instant.ts";

// A dossier has some thirty instants and millions are written: the text of a day is made once, that of a time put together.
const DAY = 86_400;
const VIETNAM = 7;
const TWO_DIGITS = Array.from({ length: 100 }, (_, it) => String(it).padStart(2, "0"));
// Every version of a dossier repeats the times of those before it.
const senderTimes = new Map<Instant, string>();
const MOST_KEPT = 1000;
const dayTexts = new Map<number, string>();
const senderDays = new Map<string, { same: string; next: string }>();

/** Milliseconds since 1970, cut to whole seconds, as an instant in UTC. */
export function instantOf(time: number): Instant {
  const seconds = Math.floor(time / 1000);
  const day = Math.floor(seconds / DAY);
  const passed = seconds - day * DAY;
  return `${dayText(day)}T${two(Math.floor(passed / 3600))}:${two(Math.floor(passed / 60) % 60)}:${two(passed % 60)}.000Z`;
}

/** An instant in UTC as senders of the synchronisation write it, yyyyMMddHHmmss on the clock of Việt Nam; "" for none. */
export function senderTime(instant: Instant | null): string {
  if (instant === null) return "";
  const known = senderTimes.get(instant);
  if (known !== undefined) return known;
  if (senderTimes.size >= MOST_KEPT) senderTimes.clear();
  const hour = digit(instant, 11) * 10 + digit(instant, 12) + VIETNAM;
  const { same, next } = senderDay(instant.slice(0, 10));
  const clock = instant.slice(14, 16) + instant.slice(17, 19);
  const made = hour < 24 ? same + two(hour) + clock : next + two(hour - 24) + clock;
  senderTimes.set(instant, made);
  return made;
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function two(number: number): string {
  return TWO_DIGITS[number] ?? "";
}

/** YYYY-MM-DD of a day since 1970. */
function dayText(day: number): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * DAY * 1000).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}

function senderDay(day: string): { same: string; next: string } {
  const known = senderDays.get(day);
  if (known !== undefined) return known;
  const compact = (text: string) => text.replaceAll("-", "");
  const made = { same: compact(day), next: compact(dayText(Date.parse(day) / (DAY * 1000) + 1)) };
  senderDays.set(day, made);
  return made;
}
