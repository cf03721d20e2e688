import { findPeriod, type Period, periodId, previousPeriod } from "#terms/period.ts";
import { wordsKey } from "#terms/vietnameseText.ts";

/** Which way a sentence says the figure went. */
export type Direction = "up" | "down" | "not-up" | "not-down" | "same";

/**
 * A comparison with another period.
 * @property period id of the period compared with, null when the words do not tell
 * @property end offset behind the words that name the period
 */
export type ComparisonClaim = {
  direction: Direction;
  period: string | null;
  words: string;
  start: number;
  end: number;
};

const OTHER_PERIOD =
  /so (?:với )?(?:cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|(?:tháng|quý|năm|kỳ|tuần)(?: báo cáo)? (?:trước|ngoái|liền kề|\d{1,4}(?:\s*(?:\/|năm)\s*\d{4})?|[ivx]+(?:\s*(?:\/|năm)\s*\d{4})?)(?: liền kề| đó)?)/u;
const WAYS: readonly [RegExp, Direction][] = [
  [/không (?:có )?(?:thay )?đổi|giữ nguyên|không (?:có )?chuyển biến|tương đương|bằng/u, "same"],
  [/(?:không|chưa) (?:có )?(?:sự )?(?:tăng|cao hơn)/u, "not-up"],
  [/(?:không|chưa) (?:có )?(?:sự )?(?:giảm|thấp hơn)/u, "not-down"],
  [/tăng|cao hơn|cải thiện|nhiều hơn/u, "up"],
  [/giảm|thấp hơn|sụt|ít hơn/u, "down"],
];

export function isComparison(sentence: string): boolean {
  return OTHER_PERIOD.test(wordsKey(sentence));
}

/** The comparison a sentence makes with another period, or null. */
export function comparisonClaim(sentence: string, now: Period | undefined): ComparisonClaim | null {
  const key = wordsKey(sentence);
  const found = OTHER_PERIOD.exec(key);
  if (found === null) return null;
  const end = found.index + found[0].length;
  const direction = lastWay(key.slice(0, found.index)) ?? lastWay(key.slice(end));
  return direction === null
    ? null
    : { direction, period: periodOf(found[0], now), words: found[0], start: found.index, end };
}

/** The way said nearest before the comparison; "không tăng" is not "tăng". */
function lastWay(text: string): Direction | null {
  const ways = WAYS.flatMap(([form, direction]) => {
    const hits = [...text.matchAll(new RegExp(form, "gu"))];
    const last = hits.at(-1);
    return last ? [{ direction, end: last.index + last[0].length, length: last[0].length }] : [];
  });
  return ways.sort((a, b) => b.end - a.end || b.length - a.length)[0]?.direction ?? null;
}

function periodOf(words: string, now: Period | undefined): string | null {
  const dated = /(tháng|quý|năm)(?: báo cáo)? (\d{1,4}|[ivx]+)(?:\s*(?:\/|năm)\s*(\d{4}))?/u.exec(words);
  if (words.includes("cùng kỳ")) return now === undefined ? null : periodId({ ...now, year: now.year - 1 });
  if (dated === null) return now === undefined ? null : periodId(before(words, now));
  const [, kind, index = "", year] = dated;
  if (kind === "năm") return index;
  const nth = /^\d+$/.test(index) ? Number(index) : ["i", "ii", "iii", "iv"].indexOf(index) + 1;
  if (year === undefined && now === undefined) return null;
  const own = now?.year ?? 0;
  const inYear = year === undefined ? (now && nth > now.index ? own - 1 : own) : Number(year);
  const text = kind === "quý" ? `${inYear}-Q${nth}` : `${inYear}-${String(nth).padStart(2, "0")}`;
  return findPeriod(text) === undefined ? null : text;
}

function before(words: string, now: Period): Period {
  return words.includes("năm") ? { kind: "year", year: now.year - 1, index: 1 } : previousPeriod(now);
}
