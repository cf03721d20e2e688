import type { Instant } from "#terms/instant.ts";

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const PRINTED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** Việt Nam has kept UTC+7 since 1975; senders write its wall clock without an offset. */
const VIETNAM_MINUTES = 7 * 60;
/** What .NET writes for a date that was never set. */
const NEVER_SET = /^0001-?01-?01|^0?1\/0?1\/0001/;

/**
 * A sender's date or time. `null`: a stand-in for none. `undefined`: not in any known form, or no day of the calendar.
 * A day without a time is its first moment in Việt Nam, which readers of facts know to mean the whole day.
 * @param text yyyyMMdd[HHmm[ss]], ISO with or without seconds, fractions and offset, or dd/MM/yyyy[ HH:mm[:ss]]
 */
export function readSourceInstant(text: string): Instant | null | undefined {
  if (NEVER_SET.test(text)) return null;
  const compact = COMPACT.exec(text);
  if (compact) return instantOf(compact[1], compact[2], compact[3], compact.slice(4, 7));
  const printed = PRINTED.exec(text);
  if (printed) return instantOf(printed[3], printed[2], printed[1], printed.slice(4, 7));
  const iso = ISO.exec(text);
  if (iso) return instantOf(iso[1], iso[2], iso[3], iso.slice(4, 7), iso[7], iso[8]);
  return undefined;
}

function instantOf(
  yyyy: string | undefined,
  mm: string | undefined,
  dd: string | undefined,
  clock: readonly (string | undefined)[],
  fraction = "",
  offset?: string,
): Instant | undefined {
  const [year, month, day] = [Number(yyyy), Number(mm), Number(dd)];
  const [hour = 0, minute = 0, second = 0] = clock.map((it) => Number(it ?? 0));
  const millisecond = Number(fraction.padEnd(3, "0").slice(0, 3));
  if (hour > 23 || minute > 59 || second > 59 || year < 1900 || year > 2200) return undefined;
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day) return undefined;
  wall.setUTCMinutes(wall.getUTCMinutes() - offsetMinutes(offset));
  return wall.toISOString();
}

function offsetMinutes(offset: string | undefined): number {
  if (offset === undefined) return VIETNAM_MINUTES;
  if (offset.toUpperCase() === "Z") return 0;
  const digits = offset.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith("-") ? -minutes : minutes;
}
