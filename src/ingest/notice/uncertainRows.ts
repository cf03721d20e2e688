import type { NoticeTable, Row } from "#published/notice.ts";
import { nameOf, type Registry } from "#registry/agency.ts";
import { findAgency } from "#registry/findAgency.ts";
import { suggestCode } from "#registry/suggestCode.ts";
import type { Problem } from "#terms/problem.ts";

/** Rows whose code and name do not agree, whose code is probably mistyped, and groups that carry figures. */
export function uncertainRows(table: NoticeTable, registry: Registry): Problem[] {
  return [...table.rows.flatMap((row) => doubtfulCode(row, table, registry)), ...headingsWithFigures(table)];
}

function doubtfulCode(row: Row, table: NoticeTable, registry: Registry): Problem[] {
  if (row.kind !== "unit" || row.codeAsTyped === null) return [];
  const at = `${table.place}, dòng ${row.number}`;
  const known = findAgency(registry, row.codeAsTyped);
  if (known && row.agency === null) {
    const says = `Mã ${row.codeAsTyped} trong danh mục là "${nameOf(known)}", bảng ghi "${row.name}".`;
    return [{ code: "code-and-name-disagree", at, says, remedy: "Hãy đối chiếu lại tên và mã định danh." }];
  }
  const meant = suggestedCode(row, table, registry);
  if (meant === null) return [];
  const says = `Mã "${row.codeAsTyped}" của "${row.name}" có lẽ là ${meant}.`;
  return [{ code: "code-probably-mistyped", at, says, remedy: "Hãy kiểm tra rồi sửa mã trong bảng." }];
}

/** The code probably meant: the matched agency's own, else the nearest one beside the other codes of the table. */
function suggestedCode(row: Row, table: NoticeTable, registry: Registry): string | null {
  if (row.codeAsTyped === null || row.codeAsTyped === row.agency) return null;
  if (row.agency !== null) return row.agency;
  const siblings = table.rows.flatMap((it) =>
    it === row || it.codeAsTyped === null ? [] : [it.codeAsTyped],
  );
  return suggestCode(registry, row.codeAsTyped, siblings);
}

function headingsWithFigures({ rows, place }: NoticeTable): Problem[] {
  const groups = rows.filter(
    (it) => it.kind === "heading" && it.ordinal !== "" && it.cells.some((cell) => cell.value !== null),
  );
  if (groups.length === 0) return [];
  const names = groups.map((it) => `"${it.name || it.ordinal}"`).join(", ");
  const says = `Dòng nhóm ${names} có số liệu, được hiểu là dòng cộng của nhóm chứ không phải một đơn vị.`;
  const remedy = "Nếu đúng là một đơn vị, hãy đánh số thứ tự của dòng đó bằng chữ số.";
  const at = `${place}, dòng ${groups.map((it) => it.number).join(", ")}`;
  return [{ code: "heading-with-figures", at, says, remedy }];
}
