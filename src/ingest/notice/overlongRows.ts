import type { NoticeTable } from "#published/notice.ts";
import type { Problem } from "#terms/problem.ts";

/** Rows with figures behind the last header: an unquoted decimal comma cut a cell in two, or a cell was put in. */
export function overlongRows({ place, columns, rows }: NoticeTable): Problem[] {
  const named = columns.findLastIndex((it) => it.header !== "") + 1;
  const overlong = rows.filter((row) => row.cells.slice(named).some((it) => it.value !== null));
  if (overlong.length === 0) return [];
  return [
    {
      code: "row-too-long",
      at: `${place}, dòng ${overlong.map((it) => it.number).join(", ")}`,
      says: "Dòng có nhiều ô hơn tiêu đề, nên các số có thể đã lệch cột.",
      remedy:
        'Hãy đặt lại các ô đúng cột; trong tệp csv, số có dấu phẩy thập phân phải để trong ngoặc kép hoặc phân cách bằng ";".',
    },
  ];
}
