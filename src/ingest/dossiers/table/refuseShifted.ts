import { refuse } from "#terms/problem.ts";
import { readSourceInstant } from "../fields/sourceInstant.ts";
import { dateText, isWrittenDate } from "./cellDate.ts";
import type { Column } from "./findHead.ts";
import type { Row } from "./row.ts";

/** Cells do not belong under their headers when most rows have a date under a header of words. */
export function refuseShifted(file: string, head: readonly Column[], rows: readonly Row[]): void {
  const filled = rows.filter((row) => head.some(({ at }) => (row.cells[at] ?? "") !== ""));
  const shifted = filled.filter((row) => !fits(row, head));
  const [first] = shifted;
  if (first === undefined || shifted.length * 2 <= filled.length) return;
  const misplaced = head.find((it) => it.type === "text" && isWrittenDate(first.cells[it.at] ?? ""));
  const surplus = head
    .filter((it) => it.field === null && filled.every((row) => fits(row, without(head, it))))
    .map((it) => it.title);
  const cells = first.cells.length;
  const other = misplaced ? undefined : head.find((it) => !canHold(it.type, first.cells[it.at] ?? ""));
  const example = misplaced
    ? `; cột "${misplaced.title}" lại có ngày ${first.cells[misplaced.at]}`
    : other
      ? `; cột "${other.title}" lại có "${first.cells[other.at]}"`
      : "";
  const counts =
    cells === head.length
      ? "phần lớn các dòng có ô không hợp với tiêu đề"
      : `có ${head.length} tiêu đề nhưng dòng này có ${cells} ô`;
  refuse(
    "columns-shifted",
    `${file}, dòng ${first.line}`,
    `Tiêu đề và ô lệch cột: ${counts}${example}.`,
    surplus.length === 0
      ? "Hãy sửa lại tiêu đề cho khớp với các ô rồi nhập lại."
      : `Có thể một tiêu đề không có ô tương ứng: ${surplus.map((it) => `"${it}"`).join(", ")}. Hãy xóa tiêu đề đó trong tệp, hoặc nhập lại với --drop-column "<tiêu đề>".`,
    surplus,
  );
}

function fits(row: Row, head: readonly Column[]): boolean {
  return head.every(({ at, type }) => canHold(type, row.cells[at] ?? ""));
}

/** No date under a header of words, and under a header of dates nothing else. */
function canHold(type: Column["type"], cell: string): boolean {
  if (cell === "") return true;
  switch (type) {
    case "date":
      return readSourceInstant(dateText(cell)) !== undefined;
    case "code":
      return !/\s/.test(cell) && !isWrittenDate(cell);
    case "text":
      return !isWrittenDate(cell);
    case "amount":
    case null:
      return true;
  }
}

/** The head without one header: those to its right stand one cell further left. */
function without(head: readonly Column[], dropped: Column): Column[] {
  return head.flatMap((it) => {
    if (it === dropped) return [];
    return [it.at > dropped.at ? { ...it, at: it.at - 1 } : it];
  });
}
