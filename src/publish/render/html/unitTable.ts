import type { ContentColumn, ContentRow, ContentTable } from "../../content.ts";
import { headGrid } from "../tableHead.ts";
import { type Align, columnAlign } from "../tableLayout.ts";
import { figure, marks, type NoteIds, words } from "./text.ts";

/**
 * A table in its own scrolling box; names stay in sight, every figure is headed by its row and its columns.
 * @param place id of the table on the page
 * @param title read aloud as the caption where the table has none of its own
 */
export function unitTable(table: ContentTable, place: string, title: string, notes: NoteIds): string {
  const caption =
    table.caption === null
      ? `<caption class="unseen" id="${place}">${words(title)}</caption>`
      : `<caption id="${place}">${words(table.caption)}</caption>`;
  const places = columnAlign(table);
  const rows = table.rows.map((row) => bodyRow(table, row, places, notes)).join("\n");
  return `<div class="scroll" role="group" aria-labelledby="${place}" tabindex="0">
<table>${caption}
<thead>${head(table, notes)}</thead>
<tbody>
${rows}
</tbody></table></div>`;
}

function head(table: ContentTable, notes: NoteIds): string {
  return headGrid(table)
    .map((places, row) => {
      const begun = places.filter((it, column) => it.row === row && it.column === column);
      const cells = begun.map(({ cell: { text, markers, columnSpan, rowSpan }, column }) => {
        const name = columnSpan === 1 ? classOf(table.columns[column]?.role) : "";
        const scope = columnSpan === 1 ? "col" : "colgroup";
        return `<th scope="${scope}"${span("colspan", columnSpan)}${span("rowspan", rowSpan)}${attribute("class", name)}>${words(text)}${marks(markers, notes)}</th>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    })
    .join("\n");
}

function bodyRow(table: ContentTable, row: ContentRow, places: readonly Align[], notes: NoteIds): string {
  if (row.kind === "heading" && row.cells.length === 1) {
    const text = words(row.cells[0]?.text ?? "");
    return `<tr class="heading"><th scope="colgroup" colspan="${table.columns.length}">${text}</th></tr>`;
  }
  const cells = row.cells.map(({ text, figure: bound, markers, bold }, column) => {
    const role = table.columns[column]?.role;
    const inner = figure(text, bound) + marks(markers, notes);
    const shown = bold ? `<strong>${inner}</strong>` : inner;
    const classes = [classOf(role), role === "name" ? "" : (places[column] ?? "")].filter(Boolean).join(" ");
    return role === "name" && text !== ""
      ? `<th scope="row"${attribute("class", classes)}>${shown}</th>`
      : `<td${attribute("class", classes)}>${shown}</td>`;
  });
  return `<tr${attribute("class", row.kind === "unit" ? "" : row.kind)}>${cells.join("")}</tr>`;
}

function classOf(role: ContentColumn["role"] | undefined): string {
  return role === "name" || role === "code" || role === "ordinal" ? role : "";
}

function span(name: string, count: number): string {
  return count === 1 ? "" : attribute(name, String(count));
}

function attribute(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${value}"`;
}
