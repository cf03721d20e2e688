import writeExcelFile from "write-excel-file/node";
import type { PublicationContent, Rendition } from "../../content.ts";
import { contentTables } from "../contentTables.ts";
import { checkPrintable } from "../printable.ts";
import { rendition } from "../rendition.ts";
import { steadyZip } from "../steadyZip.ts";
import { printSetup } from "./printSetup.ts";
import { tableSheet } from "./sheet.ts";
import { sheetNames } from "./sheetName.ts";

/** More columns than this are printed on a page laid wide. */
const MOST_UPRIGHT = 7;

/**
 * The tables of a publication, one to a sheet. Figures are numbers (a percentage is 43.8 under a head that says %),
 * missing figures are the text "–", codes are text. Head and names stay in sight; the head is printed on every page.
 * The same content gives the same bytes. Refuses `unprintable-text`.
 */
export async function renderXlsx(
  content: PublicationContent,
  stem: string = content.form,
): Promise<Rendition> {
  checkPrintable(content);
  const placed = contentTables(content);
  const names = sheetNames(placed.map(({ table }) => table.name));
  const sheets = placed.map((it, index) => ({
    ...tableSheet(content, it),
    name: names[index] ?? "",
    landscape: it.landscape || it.table.columns.length > MOST_UPRIGHT,
  }));
  const titles = sheets.map(({ name, above, head }) => ({ sheet: name, from: above + 1, to: above + head }));
  const file = writeExcelFile(
    sheets.map(({ data, widths, above, head, frozenColumns, name, landscape }) => ({
      data,
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above + head,
      ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
      ...(landscape && { orientation: "landscape" as const }),
    })),
    { fontFamily: "Times New Roman", fontSize: 12, features: [printSetup(titles)] },
  );
  return rendition(stem, "xlsx", steadyZip(await file.toBuffer()));
}
