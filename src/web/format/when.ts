import type { Language } from "#terms/bilingual.ts";
import { clockInVietnam, type Instant, instantVi } from "#terms/instant.ts";
import { findPeriod, periodEn, periodVi } from "#terms/period.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";

/** "Tháng 8/2026" or "August 2026"; an id that is no period is shown as it is. */
export function printPeriod(id: string, language: Language): string {
  const period = findPeriod(id);
  if (!period) return id;
  const words = language === "vi" ? periodVi(period) : periodEn(period);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The period inside a sentence: "tháng 8/2026" or "August 2026". */
export function periodInSentence(id: string, language: Language): string {
  const period = findPeriod(id);
  if (!period) return id;
  return language === "vi" ? periodVi(period) : periodEn(period);
}

/** "16h30 ngày 02/11/2023" or "16:30, 2 Nov 2023" (Việt Nam time). */
export function printInstant(instant: Instant, language: Language): string {
  if (language === "vi") return instantVi(instant);
  const it = clockInVietnam(instant);
  return `${it.hour}:${it.minute}, ${printDay(`${it.year}-${it.month}-${it.day}`, "en")}`;
}

/** The same, short, for columns of times: "02/11/2023 16h30" or "2 Nov 2023 16:30"; null is "–". */
export function printClock(instant: Instant | null, language: Language): string {
  if (instant === null) return MISSING_MARK;
  const it = clockInVietnam(instant);
  const day = printDay(`${it.year}-${it.month}-${it.day}`, language);
  return `${day} ${it.hour}${language === "vi" ? "h" : ":"}${it.minute}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day YYYY-MM-DD as "02/11/2023" or "2 Nov 2023". */
export function printDay(day: string, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return language === "vi"
    ? `${date}/${month}/${year}`
    : `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** How long ago, in the largest unit that fits: "58 ngày trước", "3 hours ago". */
export function printAge(instant: Instant, now: number, language: Language): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));
  const words = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  if (minutes < 60) return words.format(-minutes, "minute");
  if (minutes < 48 * 60) return words.format(-Math.floor(minutes / 60), "hour");
  return words.format(-Math.floor(minutes / 1440), "day");
}
