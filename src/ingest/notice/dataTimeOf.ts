import { wordsKey } from "#terms/vietnameseText.ts";

const CLOCK = String.raw`(\d{1,2})\s*(?:h|giờ|g|:)\s*(\d{2})?\s*(?:phút|p|')?`;
const DAY = String.raw`(?:ngày\s*)?(\d{1,2})(?:\s*[/.-]\s*|\s*tháng\s*)(\d{1,2})(?:\s*[/.-]\s*|\s*năm\s*)(\d{4})`;
const AT_CLOCK = new RegExp(String.raw`${CLOCK}\s*,?\s*${DAY}`, "u");
const CLOCK_AFTER = new RegExp(String.raw`${DAY}\s*,?\s*(?:lúc|vào lúc)?\s*${CLOCK}(?!\p{L})`, "u");
const BY_DAY = new RegExp(
  String.raw`(?:đến|tính đến|đến hết|tại thời điểm|cập nhật|trích xuất|kết xuất|lấy)\s*(?:hết\s*)?${DAY}`,
  "u",
);
/** "từ ngày 15/6 đến ngày 14/9/2026" says what is counted, not when it was. */
const SPAN =
  /từ (?:ngày )?\d{1,2}\s*(?:[/.-]|tháng)[^;()]{1,30}?đến (?:hết )?(?:ngày )?\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}(?:\s*(?:[/.-]|năm)\s*\d{4})?/gu;
/** Sentences about data, so that the date of another document is not taken for it. */
const ABOUT_DATA = /số liệu|dữ liệu|thời điểm|tính đến|cập nhật|trích xuất|kết xuất|đến ngày|đến hết ngày/u;

/**
 * When the figures were taken, as an instant of Vietnam's clock: "16h30 ngày 02/11/2023", "16 giờ 30 phút ngày
 * 2/11/2023", "tính đến ngày 27/11/2025" (then the end of that day). Null when the text does not speak of it.
 */
export function dataTimeOf(text: string): string | null {
  const key = wordsKey(text);
  for (const sentence of key.split(/(?<=[.;])\s+|\n/)) {
    if (!ABOUT_DATA.test(sentence)) continue;
    const clock = AT_CLOCK.exec(sentence);
    if (clock) return instant(clock[5], clock[4], clock[3], clock[1], clock[2] ?? "0");
    const after = CLOCK_AFTER.exec(sentence);
    if (after) return instant(after[3], after[2], after[1], after[4], after[5] ?? "0");
    const day = BY_DAY.exec(sentence.replace(SPAN, " "));
    if (day) return instant(day[3], day[2], day[1], "23", "59");
  }
  return null;
}

function instant(year = "", month = "", day = "", hour = "", minute = ""): string | null {
  const two = (text: string) => text.padStart(2, "0");
  const date = `${year}-${two(month)}-${two(day)}`;
  const clock = `${two(hour)}:${two(minute)}`;
  const time = new Date(`${date}T${clock}:00Z`);
  const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${date}T${clock}`);
  return isReal ? `${date}T${clock}+07:00` : null;
}
