import type { PrintedTable } from "#contract/pages.ts";
import { Marked } from "./Marked.tsx";
import type { CellMark } from "./marks.ts";
import css from "./PrintedTables.module.css";

const WIDE = 16;

/** One row as printed. */
export function PrintedRow({
  row,
  columns,
  markAt,
}: {
  row: PrintedTable["rows"][number];
  columns: PrintedTable["columns"];
  markAt: (column: number) => CellMark | undefined;
}) {
  const heading = soleText(row);
  if (heading !== null) {
    return (
      <tr className={css.heading}>
        <th scope="rowgroup" colSpan={columns.length}>
          {heading}
        </th>
      </tr>
    );
  }
  return (
    <tr className={css[row.kind]}>
      {row.cells.map((text, column) => {
        const mark = markAt(column);
        const shape = columns[column]?.figure ? css.figure : text.length > WIDE ? css.wide : css.short;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed cell has no other name than its place
          <td key={column} className={`${shape} ${mark ? css[mark.severity] : ""}`}>
            {mark && (!mark.ofRow || column === 0) ? <Marked text={text} mark={mark} /> : text}
          </td>
        );
      })}
    </tr>
  );
}

/** The words of a row that only heads the rows below it. */
function soleText(row: PrintedTable["rows"][number]): string | null {
  const filled = row.cells.filter((it) => it.trim() !== "");
  return row.kind === "heading" && filled.length === 1 ? (filled[0] ?? null) : null;
}
