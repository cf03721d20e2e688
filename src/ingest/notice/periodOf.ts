import { periodId } from "#terms/period.ts";
import { wordsKey } from "#terms/vietnameseText.ts";

const QUARTERS = ["i", "ii", "iii", "iv"];

/** Ways to write a period, most certain first. A date ("ngày 06 tháng 11 năm 2023") is none. */
const FORMS: readonly [RegExp, (found: readonly string[]) => string | null][] = [
  [
    /(?<!ngày(?: *\d{1,2})? *)tháng\s*(\d{1,2})\s*(?:\/|-|\.|\s+năm\s+|,\s*năm\s+)\s*(\d{4})/u,
    ([month = "", year = ""]) => id("month", year, Number(month), 12),
  ],
  [
    /quý\s*(iv|i{1,3}|[1-4])\s*(?:\/|-|\s+năm\s+|\s*năm\s*|\s+)\s*(\d{4})/u,
    ([quarter = "", year = ""]) => id("quarter", year, Number(quarter) || QUARTERS.indexOf(quarter) + 1, 4),
  ],
  [
    /(?:6|sáu)\s*tháng\s*(đầu|cuối)\s*(?:năm\s*|\/\s*)(\d{4})/u,
    ([half = "", year = ""]) => id("half", year, half === "đầu" ? 1 : 2, 2),
  ],
  [
    /(?<!tháng\s*\d{0,2}\s*|đầu\s*|cuối\s*|quý\s*\S{1,3}\s*|tuần\s*\S+\s*)năm\s*(\d{4})/u,
    ([year = ""]) => id("year", year, 1, 1),
  ],
];

/** The period a text speaks of ("tháng 10/2023", "quý III/2026", "6 tháng đầu năm 2025", "năm 2024") as 2023-10, or null. */
export function periodOf(text: string): string | null {
  const key = wordsKey(text);
  for (const [form, read] of FORMS) {
    const found = form.exec(key);
    if (found) return read(found.slice(1));
  }
  return null;
}

function id(
  kind: "month" | "quarter" | "half" | "year",
  year: string,
  index: number,
  most: number,
): string | null {
  return index >= 1 && index <= most ? periodId({ kind, year: Number(year), index }) : null;
}
