import type { Column, NoticeTable } from "#published/notice.ts";
import { exact } from "#terms/exact.ts";
import type { Problem } from "#terms/problem.ts";

/** Columns whose meaning was not recognised, and rates that seem written as parts of one. */
export function uncertainColumns(table: NoticeTable): Problem[] {
  return table.columns
    .filter((it) => it.role === "figure")
    .flatMap((column) => [...unknownMeaning(column, table), ...partsOfOne(column, table)]);
}

function unknownMeaning(column: Column, { place }: NoticeTable): Problem[] {
  if (column.concept !== null) return [];
  const says = `Chưa nhận ra nghĩa của cột "${column.header || `thứ ${column.index + 1}`}"; vẫn đọc số liệu.`;
  const remedy = "Nếu cột này thông dụng, hãy thêm cách ghi vào rules/columns.yaml.";
  return [{ code: "unknown-column", at: place, says, remedy }];
}

/** 0,9524 in a column of percent: a spreadsheet's fraction that lost its format. */
function partsOfOne(column: Column, { place, rows }: NoticeTable): Problem[] {
  if (column.unit !== "percent") return [];
  const values = rows.flatMap((it) => it.cells[column.index]?.value ?? []);
  const fractions = values.filter((it) => it.decimals > 2 && exact(it.decimal).compare(1) <= 0);
  if (fractions.length * 2 <= values.length || values.some((it) => exact(it.decimal).compare(1) > 0))
    return [];
  const says = `Cột tỷ lệ "${column.header}" có các số từ 0 đến 1, có thể chưa nhân với 100.`;
  return [
    {
      code: "rate-as-fraction",
      at: place,
      says,
      remedy: "Hãy ghi tỷ lệ theo phần trăm (95,24), hoặc định dạng ô là phần trăm.",
    },
  ];
}
