import type { PublicationContent } from "../content.ts";

/**
 * The day a document bears ("…, ngày 06 tháng 11 năm 2023" → 2023-11-06), null while it is left blank.
 * Files carry this day and no clock time, so that the same content gives the same bytes.
 */
export function documentDay(content: PublicationContent): string | null {
  const found = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/u.exec(content.placeAndDate);
  if (!found) return null;
  const [, day = "", month = "", year = ""] = found;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text ? null : text;
}
