import { clockInVietnam, dayInVietnam, findInstant, type Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The instant changes are told since: `24h` before (the default), the beginning of yesterday or of this week's Monday in Việt
 * Nam, that of a day (YYYY-MM-DD), or an instant that is written out. Whole minutes, and whole hours for `24h`, so that what is told can be kept.
 * @throws UserError for anything else, and for an instant that is not before `until`
 */
export function sinceInstant(asked: string | undefined, until: Instant): Instant {
  const since = read(asked ?? "24h", until);
  if (since === undefined)
    return refuse(
      "bad-since",
      `since=${asked}`,
      "Không hiểu được so với lúc nào.",
      "Hãy viết 24h, yesterday, monday, một ngày như 2026-11-02, hoặc một thời điểm như 2026-11-02T08:00+07:00.",
    );
  if (since >= Date.parse(until))
    return refuse(
      "bad-since",
      `since=${asked}`,
      "Thời điểm so sánh phải ở trước thời điểm đang xem.",
      "Hãy chọn một ngày sớm hơn.",
    );
  return new Date(Math.floor(since / MINUTE) * MINUTE).toISOString();
}

function read(asked: string, until: Instant): number | undefined {
  const at = Date.parse(until);
  if (asked === "24h") return Math.floor((at - DAY) / HOUR) * HOUR;
  if (asked === "yesterday") return midnight(at - DAY);
  if (asked === "monday") return mondayBefore(at);
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) {
    const day = Date.parse(`${asked}T00:00:00+07:00`);
    // A day there is not (30 February) is read as another one.
    return Number.isNaN(day) || dayInVietnam(new Date(day).toISOString()) !== asked ? undefined : day;
  }
  const instant = findInstant(asked);
  return instant === undefined ? undefined : Date.parse(instant);
}

/** The beginning of a day in Việt Nam, where the clock is never put forward or back. */
function midnight(at: number): number {
  const { year, month, day } = clockInVietnam(new Date(at).toISOString());
  return Date.parse(`${year}-${month}-${day}T00:00:00+07:00`);
}

/** On a Monday, the one a week ago: its own changes are those of today. */
function mondayBefore(at: number): number {
  const today = midnight(at);
  const weekday = new Date(today + 7 * 3_600_000).getUTCDay();
  return today - (weekday <= 1 ? weekday + 6 : weekday - 1) * DAY;
}
