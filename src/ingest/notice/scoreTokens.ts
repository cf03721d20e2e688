import { type PrintedNumber, readPrintedNumber } from "#terms/vietnameseNumber.ts";

/** One "label: points/max" found in running text. */
export type ScoreToken = {
  label: string;
  points: PrintedNumber | null;
  max: PrintedNumber | null;
  notApplicable: boolean;
};

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const NOTHING = `không áp dụng|không đánh giá|không tính|không chấm|chưa có(?: số liệu| dữ liệu)?|không có(?: số liệu| dữ liệu)`;
const MARKS = `[–—-]`;
/** "17,1/20 điểm", "17,1 điểm/20 điểm", "– /18", "không áp dụng/18 điểm", "17,1 trên 20 điểm", "17,1 điểm (tối đa 20 điểm)". */
const OF_MAX = String.raw`(?<points>${NUMBER}|${NOTHING}|${MARKS})\s*(?:điểm)?\s*(?:\/|trên(?: tổng số)?|\(\s*(?:tối đa|trên|thang điểm)|,?\s*tối đa)\s*(?<max>${NUMBER})\s*(?:điểm)?\s*\)?`;
/** "Công khai, minh bạch (18 điểm): không đánh giá", "… (tối đa 18 điểm): 0 điểm". */
const MAX_FIRST = String.raw`\(\s*(?:tối đa\s*)?(?<maxFirst>${NUMBER})\s*(?:điểm|đ)\s*\)\s*(?::|đạt|là|,)?\s*(?:đạt\s*)?(?<pointsAfter>${NUMBER}|${NOTHING}|${MARKS})\s*(?:điểm)?`;
/** "không áp dụng", a dash behind a colon, or "60,93 điểm" with no maximum. */
const ALONE = String.raw`(?<nothing>${NOTHING}|(?<=:\s*)(?:${MARKS}|n/a)(?=\s*(?:[;,.]|$)))|(?<alone>${NUMBER})\s*điểm(?!\p{L})(?!\s*%)`;
const TOKEN = new RegExp(`${MAX_FIRST}|${OF_MAX}|${ALONE}`, "giu");

/** Every score of a text with the words before it as its label. */
export function scoreTokens(text: string): ScoreToken[] {
  const tokens: ScoreToken[] = [];
  let from = 0;
  for (const found of text.matchAll(TOKEN)) {
    const { points, max, maxFirst, pointsAfter, nothing, alone } = found.groups ?? {};
    if (isDate(text, found.index)) continue;
    const printed = points ?? pointsAfter ?? nothing ?? alone ?? "";
    tokens.push({
      label: labelOf(text.slice(from, found.index)),
      points: readPrintedNumber(printed),
      max: readPrintedNumber(max ?? maxFirst ?? ""),
      notApplicable: /^không (áp|đánh|tính|chấm)/i.test(printed),
    });
    from = found.index + found[0].length;
  }
  return tokens;
}

/** The words right before a score: behind the last full stop, semicolon or "trong đó", without joining words and list marks. */
function labelOf(before: string): string {
  return (
    before
      .split(/[.;]\s+|trong đó\s*[:,]?|cụ thể( như sau)?\s*[:,]?|như sau\s*:/iu)
      .at(-1)
      ?.replace(/^[\s;,.:)+•*–—-]+/u, "")
      .replace(/^(và|còn|điểm(?!\s+\p{L}))\s+/iu, "")
      .replace(/^(\d{1,2}|[a-zđ]|[ivx]+)[.)]\s+/iu, "")
      .replace(/[\s:;,–—-]+$/u, "")
      .replace(/\s*(đạt|được|là|bằng|đạt được)$/iu, "")
      .replace(/[\s:;,(–—-]+$/u, "")
      .trim() ?? ""
  );
}

/** "02/11/2023" and "tháng 10/2023" hold a slash but are no score. */
function isDate(text: string, index: number): boolean {
  const here = text.slice(index);
  return (
    /^\d{1,2}\/\d{1,2}\/\d{4}|^\d{1,2}\/(19|20)\d{2}(?!\d)/.test(here) ||
    /(tháng|ngày|quý|năm|số|\d\/)\s*$/iu.test(text.slice(Math.max(0, index - 6), index))
  );
}
