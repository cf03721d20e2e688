/** A point in time as an ISO 8601 text with offset, stored in UTC, shown in Asia/Ho_Chi_Minh. */
export type Instant = string;

const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether an instant is spelled in UTC with milliseconds: such instants compare as texts. */
export function isInUtc(it: Instant): boolean {
  return UTC.test(it);
}

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const SEVEN_HOURS = 7 * 3_600_000;
/** Since 13 June 1975 the whole country has been seven hours ahead of UTC. Asking the calendar takes ten times as long as adding. */
const SEVEN_HOURS_AHEAD = Date.parse("1975-06-13T00:00:00Z");
/** Later years have more digits. */
const LAST_OF_FOUR_DIGITS = Date.parse("9999-12-31T00:00:00Z");

/** The wall clock in Việt Nam at an instant. All fields are zero-padded texts. */
export function clockInVietnam(instant: Instant): {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
} {
  const time = Date.parse(instant);
  if (time >= SEVEN_HOURS_AHEAD && time < LAST_OF_FOUR_DIGITS) {
    const there = new Date(time + SEVEN_HOURS).toISOString();
    return {
      year: there.slice(0, 4),
      month: there.slice(5, 7),
      day: there.slice(8, 10),
      hour: there.slice(11, 13),
      minute: there.slice(14, 16),
    };
  }
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map((it) => [it.type, it.value]));
  const { year = "", month = "", day = "", hour = "", minute = "" } = found;
  return { year, month, day, hour, minute };
}

/** The calendar day in Việt Nam, YYYY-MM-DD. A run at 06:00 there is still the day before in UTC. */
export function dayInVietnam(instant: Instant): string {
  const { year, month, day } = clockInVietnam(instant);
  return `${year}-${month}-${day}`;
}

/** "16h30 ngày 02/11/2023", the way data times are written in dispatches. */
export function instantVi(instant: Instant): string {
  const it = clockInVietnam(instant);
  return `${it.hour}h${it.minute} ngày ${it.day}/${it.month}/${it.year}`;
}

/** Reads an ISO instant, tolerating a remark after it ("2026-09-26T18:14Z (seconds not noted)"). Undefined when there is none. */
export function findInstant(text: string): Instant | undefined {
  const found = /^\s*(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))/.exec(text)?.[1];
  const time = found === undefined ? Number.NaN : Date.parse(found);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
