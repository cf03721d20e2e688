import type { Headline, Paragraph, PrintedGroup } from "#published/notice.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import { exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { groupOf } from "./groupOf.ts";
import { type ScoreToken, scoreTokens } from "./scoreTokens.ts";

type Found = ScoreToken & { group: string | null; place: string };

const TOTAL = /tổng|chung|bộ chỉ số|kết quả|điểm số|đạt|766/u;
/** "xếp thứ 5/34" is a rank. */
const RANK = /(xếp|hạng|thứ|vị trí)( thứ| hạng)?$/u;

/**
 * The points of the whole agency and of its groups as the text prints them, in one sentence or line by line.
 * Null when the text names neither a total with a maximum nor a group.
 */
export function headlineOf(
  paragraphs: readonly Paragraph[],
  concepts: readonly ColumnConcept[],
): Headline | null {
  const found = paragraphs.map(({ text, place }) =>
    scoreTokens(text).map((it): Found => ({ ...it, group: groupOf(it.label, concepts), place })),
  );
  const first = found.findIndex((tokens) => tokens.some((it) => it.group !== null));
  if (first < 0) return totalAlone(found.flat());
  const last = endOfRun(found, first);
  const named = found
    .slice(first, last)
    .flat()
    .filter((it) => it.group !== null);
  const isWhole = (it: Found) => isTotal(it) || isAboveAll(it, named);
  const begin =
    first > 0 && found[first]?.[0]?.group != null && found[first - 1]?.some(isWhole) ? first - 1 : first;
  const run = found.slice(begin, last).flat();
  const total = run.find(isTotal) ?? run.find(isWhole);
  const groups = run.filter((it) => it.group !== null && it !== total);
  return {
    points: total?.points ?? null,
    max: total?.max ?? null,
    place: total?.place ?? groups[0]?.place ?? "",
    groups: uniqueGroups(groups),
  };
}

/** A headline may go on in the next lines as long as they name groups or the total; one line of other words may stand between. */
function endOfRun(found: readonly (readonly Found[])[], first: number): number {
  let end = first + 1;
  for (let at = first + 1; at < found.length && at <= end + 1; at++) {
    if (found[at]?.some((it) => it.group !== null || isTotal(it))) end = at + 1;
  }
  return end;
}

function isTotal(it: Found): boolean {
  const label = wordsKey(it.label);
  return it.group === null && it.max !== null && (TOTAL.test(label) || label === "") && !RANK.test(label);
}

/** "Tỉnh Đồng Tháp đạt 68,11/100 điểm": no word says total, but its maximum is above that of every group. */
function isAboveAll(it: Found, groups: readonly Found[]): boolean {
  const own = it.max;
  if (it.group !== null || own === null || RANK.test(wordsKey(it.label))) return false;
  const maxima = groups.flatMap(({ max }) => (max === null ? [] : [exact(max.decimal)]));
  return maxima.length > 1 && maxima.every((max) => exact(own.decimal).compare(max) > 0);
}

function totalAlone(tokens: readonly Found[]): Headline | null {
  const total = tokens.find((it) => isTotal(it) && /(tổng|bộ chỉ số|766)/u.test(wordsKey(it.label)));
  return total ? { points: total.points, max: total.max, place: total.place, groups: [] } : null;
}

/** A group named again further down ("thấp nhất là …") does not count twice. */
function uniqueGroups(found: readonly Found[]): PrintedGroup[] {
  return found
    .filter((it, index) => found.findIndex((other) => other.group === it.group) === index)
    .map(({ group, label, points, max, notApplicable, place }) => ({
      group,
      label,
      points,
      max,
      notApplicable,
      place,
    }));
}
