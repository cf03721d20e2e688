import type { ScoreComparison } from "#contract/scoreComparison.ts";
import { type TableFile, tableFile } from "#publish/table/tableFile.ts";

/** Indicators of two scorecards beside each other; empty where they may not be compared. */
export function comparisonTable(page: ScoreComparison): TableFile {
  return tableFile(
    ["so-sanh", page.agency.code, page.a.period, page.b.period],
    [
      { head: "Chỉ số", of: (it) => it.indicator },
      { head: "Tên", of: (it) => it.title.vi },
      { head: "Trước: tử số", of: (it) => it.a?.numerator, is: "number" },
      { head: "Trước: mẫu số", of: (it) => it.a?.denominator, is: "number" },
      { head: "Trước: điểm", of: (it) => it.a?.points, is: "number" },
      { head: "Sau: tử số", of: (it) => it.b?.numerator, is: "number" },
      { head: "Sau: mẫu số", of: (it) => it.b?.denominator, is: "number" },
      { head: "Sau: điểm", of: (it) => it.b?.points, is: "number" },
      { head: "Điểm đổi", of: (it) => it.difference, is: "number" },
      { head: "Do tỷ lệ", of: (it) => it.effects.rate, is: "number" },
      { head: "Do mẫu", of: (it) => it.effects.volume, is: "number" },
      { head: "Do luật", of: (it) => it.effects.rule, is: "number" },
      { head: "Khác", of: (it) => it.effects.other, is: "number" },
    ],
    page.comparison?.lines ?? [],
  );
}

type Line = NonNullable<ScoreComparison["comparison"]>["lines"][number];
type CauseLine = { line: Line; cause: Line["causes"][number] };

/** What each cause took on both sides, those that moved most first; empty where the sides may not be compared. */
export function causesTable(page: ScoreComparison): TableFile {
  const lines = (page.comparison?.lines ?? [])
    .flatMap((line) => line.causes.map((cause): CauseLine => ({ line, cause })))
    .sort((one, other) => Math.abs(Number(other.cause.change)) - Math.abs(Number(one.cause.change)));
  return tableFile(
    ["nguyen-nhan", page.agency.code, page.a.period, page.b.period],
    [
      { head: "Nguyên nhân", of: ({ cause }) => cause.says.vi },
      { head: "Chỉ số", of: ({ line }) => line.indicator },
      { head: "Tên", of: ({ line }) => line.title.vi },
      { head: "Trước: số lượng", of: ({ cause }) => cause.a?.things, is: "number" },
      { head: "Trước: điểm mất", of: ({ cause }) => cause.a?.lost, is: "number" },
      { head: "Sau: số lượng", of: ({ cause }) => cause.b?.things, is: "number" },
      { head: "Sau: điểm mất", of: ({ cause }) => cause.b?.lost, is: "number" },
      { head: "Mất thêm (số âm: mất ít đi)", of: ({ cause }) => cause.change, is: "number" },
    ],
    lines,
  );
}

/** Groups of indicators on both sides; empty where the sides may not be compared. */
export function comparedGroupsTable(page: ScoreComparison): TableFile {
  return tableFile<NonNullable<ScoreComparison["comparison"]>["groups"][number]>(
    ["so-sanh-nhom", page.agency.code, page.a.period, page.b.period],
    [
      { head: "Nhóm", of: (it) => it.title.vi },
      {
        head: page.basis === "rebased" ? "Trước (theo cách của sau): điểm" : "Trước: điểm",
        of: (it) => it.a.points,
        is: "number",
      },
      { head: "Trước: điểm tối đa", of: (it) => it.a.max, is: "number" },
      { head: "Sau: điểm", of: (it) => it.b.points, is: "number" },
      { head: "Sau: điểm tối đa", of: (it) => it.b.max, is: "number" },
      { head: "Điểm đổi", of: (it) => it.difference, is: "number" },
      { head: "Do tỷ lệ", of: (it) => it.effects.rate, is: "number" },
      { head: "Do mẫu", of: (it) => it.effects.volume, is: "number" },
      { head: "Do luật", of: (it) => it.effects.rule, is: "number" },
      { head: "Khác", of: (it) => it.effects.other, is: "number" },
    ],
    page.comparison?.groups ?? [],
  );
}
