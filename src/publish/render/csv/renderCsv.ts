import { exact, toDecimal } from "#terms/exact.ts";
import type { ContentCell, ContentTable, PublicationContent, Rendition } from "../../content.ts";
import { contentTables } from "../contentTables.ts";
import { checkPrintable } from "../printable.ts";
import { rendition } from "../rendition.ts";
import { columnTitles } from "../tableHead.ts";
import { BYTE_ORDER_MARK, csvFields, inert } from "./csvLine.ts";

/**
 * The tables of a publication in one dialect, the one Excel opens with Vietnamese settings: UTF-8 with byte order
 * mark, `;` between fields, CRLF, fields quoted where needed (RFC 4180), one head row ("Nhóm – Chỉ tiêu").
 * Numbers have a decimal comma and no thousands marks; a missing figure is "–", never empty and never 0. A text that a
 * spreadsheet would run as a formula is preceded by an apostrophe. Footnotes and their markers are left out.
 * One table is `<stem>.csv`; several are `<stem>-<name of the table>.csv` each.
 * Refuses `unprintable-text`.
 */
export function renderCsv(content: PublicationContent, stem: string = content.form): Rendition[] {
  checkPrintable(content);
  const tables = contentTables(content).map((it) => it.table);
  return tables.map((table, index) => {
    const name = tables.length === 1 ? stem : `${stem}-${fileName(table.name) || index + 1}`;
    return rendition(name, "csv", csvOf(table));
  });
}

function csvOf(table: ContentTable): string {
  const head = columnTitles(table).map(inert);
  const rows = table.rows.map(({ cells }) =>
    table.columns.map((_, column) => {
      const cell = cells[column];
      return cell ? machineText(cell) : "";
    }),
  );
  return BYTE_ORDER_MARK + [head, ...rows].map(csvFields).join("");
}

function machineText({ text, figure }: ContentCell): string {
  if (!figure || figure.decimal === null) return inert(text);
  return toDecimal(exact(figure.decimal), figure.decimals).replace(".", ",");
}

function fileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
