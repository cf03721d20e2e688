import type { ColumnConcept, FigureUnit } from "#terms/columnConcept.ts";
import { wordsKey } from "#terms/vietnameseText.ts";

/** Words a header may carry beside a concept's own without meaning something else. */
const NEUTRAL = new Set(
  "tỷ lệ số lượng tổng hồ sơ tthc hs của các đã được thực hiện theo trong kỳ tháng quý năm và tại trên đơn vị huyện tỉnh xã điểm đạt mức đvt tính giải quyết thủ tục hành chính người dân doanh nghiệp có kết quả nhóm chỉ tiêu chí phần đó".split(
    " ",
  ),
);

/** A header's words for comparing: no marks, no units, no numbers such as "tháng 10/2023" or "(tối đa 18 điểm)". */
function headerWords(header: string): string[] {
  return wordsKey(header)
    .replace(/\((tối đa|max|thang điểm)?[\s\d.,/%]*(điểm|%|hồ sơ|hs|đ|ngày)?\)/g, " ")
    .replace(/(tối đa|thang điểm)\s*[\d.,]+/g, " ")
    .replace(/\d+\s*([/.,-]\s*\d+)*/g, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((it) => it !== "");
}

/** The unit a header names, or null. */
export function unitOfHeader(path: readonly string[]): FigureUnit | null {
  for (const text of [...path].reverse()) {
    const key = wordsKey(text);
    if (/%|(^|\s)tỷ lệ|tỷ trọng|phần trăm/.test(key)) return "percent";
    if (/(^|[\s(])điểm|\/\s*\d{1,3}\s*\)?$|tối đa/.test(key)) return "points";
    if (/(^|\s)(số ngày|thời gian|\(?ngày\)?$)/.test(key)) return "days";
    if (/(^|\s)(số lượng|tổng số|số hồ sơ|số(?! hóa)|sl)(\s|$)/.test(key)) return "count";
  }
  return null;
}

/**
 * The concept a header path means. The concept's wording must stand in the header and the words left over must be
 * neutral, so that "hồ sơ trực tuyến quá hạn" is not taken for the online count. Upper levels that say something of
 * their own are part of the wording. The longest wording wins; undefined when none fits or two fit equally.
 * @param units what the column may hold, from its header or values
 */
export function conceptOf(
  path: readonly string[],
  units: readonly FigureUnit[],
  concepts: readonly ColumnConcept[],
): ColumnConcept | undefined {
  const known = concepts.filter((it) => units.includes(it.unit));
  const leaf = headerWords(path.at(-1) ?? "");
  const above = path.slice(0, -1).map(headerWords);
  const byLeaf = best(leaf, known);
  const joined = [...above.flat(), ...leaf];
  const byPath = best(joined, known);
  // "Đã giải quyết" over "Quá hạn" says more than "Quá hạn" alone.
  if (byPath && byPath.length > (byLeaf?.length ?? 0)) return byPath.concept;
  if (byLeaf && above.every((it) => isTopic(it, concepts) || saysNothingNew(it, byLeaf.concept)))
    return byLeaf.concept;
  return byPath?.concept ?? byBag(joined, known);
}

/** The concept whose longest wording fits, and that wording's number of words; undefined when two fit equally. */
function best(
  words: readonly string[],
  concepts: readonly ColumnConcept[],
): { concept: ColumnConcept; length: number } | undefined {
  const fits = concepts.flatMap((concept) => {
    const lengths = concept.synonyms
      .map(headerWords)
      .filter((it) => fitsInto(it, words))
      .map((it) => it.length);
    return lengths.length === 0 ? [] : [{ concept, length: Math.max(...lengths) }];
  });
  const longest = Math.max(0, ...fits.map((it) => it.length));
  const found = fits.filter((it) => it.length === longest);
  return found.length === 1 ? found[0] : undefined;
}

/** The wording stands in the words in one piece, and what is left is neutral. */
function fitsInto(wording: readonly string[], words: readonly string[]): boolean {
  for (let from = 0; from + wording.length <= words.length; from++) {
    if (!wording.every((it, index) => it === words[from + index])) continue;
    const left = [...words.slice(0, from), ...words.slice(from + wording.length)];
    return left.every((it) => NEUTRAL.has(it));
  }
  return false;
}

/** Two-level headers split a wording: "Hồ sơ nộp trực tuyến" over "Tỷ lệ". Order does not matter then. */
function byBag(words: readonly string[], concepts: readonly ColumnConcept[]): ColumnConcept | undefined {
  const own = new Set(words.filter((it) => !NEUTRAL.has(it)));
  if (own.size === 0) return undefined;
  const found = concepts.filter((concept) =>
    concept.synonyms.some((synonym) => {
      const wanted = new Set(headerWords(synonym).filter((it) => !NEUTRAL.has(it)));
      return wanted.size === own.size && [...wanted].every((it) => own.has(it));
    }),
  );
  if (found.length < 2) return found[0];
  const all = new Set(words);
  const exact = found.filter((concept) =>
    concept.synonyms.some((synonym) => {
      const wording = new Set(headerWords(synonym));
      return wording.size === all.size && [...wording].every((it) => all.has(it));
    }),
  );
  return exact.length === 1 ? exact[0] : undefined;
}

/** An upper level that only names a group of the index. */
function isTopic(words: readonly string[], concepts: readonly ColumnConcept[]): boolean {
  return words.every((it) => NEUTRAL.has(it)) || concepts.some((it) => it.group && best(words, [it]));
}

function saysNothingNew(words: readonly string[], concept: ColumnConcept): boolean {
  const own = new Set(concept.synonyms.flatMap(headerWords));
  return words.every((it) => NEUTRAL.has(it) || own.has(it));
}
