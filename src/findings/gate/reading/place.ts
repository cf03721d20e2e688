import type { Column, NoticeTable, Row } from "#published/notice.ts";

/** "Phụ lục, dòng 9 (UBND xã Long Phước), cột «Mã định danh»": a place a reader can put a finger on. */
export function placeOf(table: NoticeTable, row: Row | null, column: Column | null = null): string {
  const name = row === null ? "" : row.name.trim();
  return [
    table.place,
    row === null ? null : `dòng ${row.number}${name === "" ? "" : ` (${name})`}`,
    column === null ? null : `cột ${quoted(column)}`,
  ]
    .filter((it) => it !== null)
    .join(", ");
}

export function quoted(column: Column): string {
  return column.header === "" ? `thứ ${column.index + 1}` : `«${column.header}»`;
}
