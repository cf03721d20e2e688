import type { PrintedTable, PublicationPage } from "#contract/pages.ts";
import { ScrollArea } from "../../parts/ScrollArea.tsx";
import { headRows } from "./headRows.ts";
import { Marked } from "./Marked.tsx";
import { type CellMark, marksOf } from "./marks.ts";
import { PrintedRow } from "./PrintedRow.tsx";
import css from "./PrintedTables.module.css";

/** The tables as printed, head levels and all; cells a finding points at are marked and say why. */
export function PrintedTables({ page }: { page: PublicationPage }) {
  const marks = marksOf(page.findings);
  return (
    <div className={css.tables}>
      {page.tables.map((table, place) => (
        <Printed key={table.place} table={table} markAt={(row, column) => marks(place, row, column)} />
      ))}
      {page.footnotes.length > 0 && (
        <ul className={css.footnotes} lang="vi">
          {page.footnotes.map((it) => (
            <li key={it.marker}>
              <strong>({it.marker})</strong> {it.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Printed({
  table,
  markAt,
}: {
  table: PrintedTable;
  markAt: (row: number | null, column: number) => CellMark | undefined;
}) {
  return (
    <ScrollArea label={table.title ?? table.place}>
      <table className={css.table} lang="vi">
        <caption className={css.caption}>
          <span className={css.place}>{table.place}</span> {table.title}
        </caption>
        <thead>
          {headRows(table.columns.map((it) => it.path)).map((cells, level) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a head row is its level
            <tr key={level}>
              {cells.map((it) => (
                <th
                  key={`${it.column} ${it.text}`}
                  scope={it.columnSpan > 1 ? "colgroup" : "col"}
                  colSpan={it.columnSpan}
                  rowSpan={it.rowSpan}
                >
                  <HeadText text={it.text} mark={it.leaf ? markAt(null, it.column) : undefined} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <PrintedRow
              // biome-ignore lint/suspicious/noArrayIndexKey: printed rows have no other name than their place
              key={at}
              row={row}
              columns={table.columns}
              markAt={(column) => markAt(at, column)}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function HeadText({ text, mark }: { text: string; mark: CellMark | undefined }) {
  return mark ? <Marked text={text} mark={mark} /> : text;
}
