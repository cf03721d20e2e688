import type { Headline, PrintedGroup } from "#published/notice.ts";
import type { ColumnConcept } from "#terms/columnConcept.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { originals } from "./findUnitTables.ts";
import { groupOf } from "./groupOf.ts";
import { takeMarkers } from "./markers.ts";
import type { RawCell } from "./rawDocument.ts";
import type { PlacedGrid } from "./readingOrder.ts";
import { scoreTokens } from "./scoreTokens.ts";

const FEWEST_GROUPS = 3;
const NOT_APPLICABLE = /không (áp dụng|đánh giá|tính|chấm)/u;

/** A headline set as a table: one group a row, points beside the maximum, or "17,1/20" in one cell. */
export function groupTableOf(
  grids: readonly PlacedGrid[],
  concepts: readonly ColumnConcept[],
): Headline | null {
  for (const { grid, place } of grids) {
    const maxFirst = maximumStandsFirst(grid.rows);
    const groups = grid.rows.flatMap(
      (row, index) => readGroup(row, `${place}, dòng ${index + 1}`, maxFirst, concepts) ?? [],
    );
    if (groups.filter((it) => it.group !== null).length < FEWEST_GROUPS) continue;
    const total = groups.find((it) => it.group === null);
    return {
      points: total?.points ?? null,
      max: total?.max ?? null,
      place: total?.place ?? place,
      groups: groups.filter((it) => it.group !== null),
    };
  }
  return null;
}

/** A row of a group, or of the total (then `group` is null); undefined for other rows. */
function readGroup(
  row: readonly RawCell[],
  place: string,
  maxFirst: boolean,
  concepts: readonly ColumnConcept[],
): PrintedGroup | undefined {
  const texts = originals(row).map((it) => takeMarkers(it.text).text.replace(/\n/g, " "));
  const labelAt = texts.findIndex((it) => /\p{L}{3}/u.test(it));
  const label = texts[labelAt];
  if (label === undefined) return undefined;
  const group = groupOf(label, concepts);
  if (group === null && !/^(tổng|cộng)/u.test(wordsKey(label))) return undefined;
  const rest = texts.slice(labelAt + 1);
  const notApplicable = rest.some((it) => NOT_APPLICABLE.test(wordsKey(it)));
  const together = rest.flatMap(scoreTokens).find((it) => it.max !== null);
  if (together) return { group, label, points: together.points, max: together.max, notApplicable, place };
  const [first, second] = rest.filter((it) => it !== "").map(readPrintedNumber);
  const [points, max] = maxFirst ? [second, first] : [first, second];
  return { group, label, points: points ?? null, max: max ?? null, notApplicable, place };
}

function maximumStandsFirst(rows: readonly (readonly RawCell[])[]): boolean {
  for (const row of rows) {
    const keys = row.map((it) => wordsKey(it.text));
    const max = keys.findIndex((it) => /tối đa|thang điểm|điểm chuẩn/u.test(it));
    const points = keys.findIndex((it) => /(điểm|kết quả).*đạt|đạt được|^điểm( số)?$|^kết quả$/u.test(it));
    if (max >= 0 && points >= 0) return max < points;
  }
  return false;
}
