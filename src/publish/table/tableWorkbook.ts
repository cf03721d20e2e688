import { Readable } from "node:stream";
import { parse } from "csv-parse";
import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import { printSetup } from "#publish/render/xlsx/printSetup.ts";
import { refuse } from "#terms/problem.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import type { TableFile } from "./tableFile.ts";

export const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a workbook is made of in memory; a longer table is read as csv, which has no end. */
const MOST_ROWS = 100_000;

const NUMBER = /^-?(0|[1-9]\d{0,14})(,(\d{1,12}))?$/;
const TIME = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/;
/** Vietnamese: programs that follow a format's language show 3.141 and 43,80 on any machine. */
const VIETNAMESE = "[$-42A]";
const WIDEST = 40;
const SHEET = "Bảng";
const LINE_HEIGHT = 16;
const BORDER = { borderStyle: "thin", borderColor: "#C9C2B2" } as const;
const HEAD = {
  ...BORDER,
  type: String,
  format: "@",
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
  backgroundColor: "#EDEDED",
} as const;
/** More columns than this are printed on a page laid wide. */
const MOST_UPRIGHT = 7;

/**
 * A table as a workbook: what it is and how new its figures are in the first rows, then head and rows; numbers are numbers,
 * times are times, codes stay text. The head stays in sight.
 * @param says lines above the head
 * @param isQuoted whether cells quote what somebody else wrote, so that all of them stay text
 * @throws UserError when it is longer than a workbook should be
 */
export async function tableWorkbook(
  { name, pieces }: TableFile,
  says: readonly string[],
  isQuoted = false,
): Promise<Buffer> {
  const lines = await linesOf(name, pieces);
  const [head = [], ...rows] = lines;
  const widths = head.map((it, at) => {
    const longest = Math.max(...rows.slice(0, 1_000).map((row) => row[at]?.length ?? 0));
    return Math.min(WIDEST, Math.max(9, Math.ceil(it.length / 2), longest) + 3);
  });
  const across = widths.reduce((sum, it) => sum + it, 0);
  const above = says.map((it, at): Row => {
    const lines = Math.ceil((it.length * 1.1) / across);
    const look = { format: "@", wrap: true, alignVertical: "top", height: LINE_HEIGHT * lines + 3 } as const;
    const bold = at === 0 && { fontWeight: "bold" as const };
    const cell = { value: it, type: String, columnSpan: widths.length, ...look, ...bold };
    // A cell that reaches over others takes their places.
    return [cell, ...widths.slice(1).map(() => null)];
  });
  const height =
    LINE_HEIGHT * Math.max(...head.map((it, at) => Math.ceil(it.length / ((widths[at] ?? 1) - 3)))) + 4;
  const heads = head.map((it): Cell => ({ ...HEAD, height, value: it }));
  const printed = { sheet: SHEET, from: above.length + 1, to: above.length + 1 };
  const file = writeExcelFile(
    [...above, heads, ...rows.map((row) => rowOf(row, widths, isQuoted ? written : held))],
    {
      sheet: SHEET,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: above.length + 1,
      ...(head.length > MOST_UPRIGHT && { orientation: "landscape" as const }),
    },
    { fontFamily: "Times New Roman", fontSize: 12, features: [printSetup([printed])] },
  );
  return file.toBuffer();
}

async function linesOf(name: string, pieces: TableFile["pieces"]): Promise<string[][]> {
  const lines: string[][] = [];
  const read = Readable.from(pieces).pipe(parse({ delimiter: ";", bom: true }));
  for await (const line of read) {
    lines.push(line);
    if (lines.length > MOST_ROWS + 1)
      return refuse(
        "table-too-long",
        name,
        `Bảng có hơn ${MOST_ROWS.toLocaleString("vi-VN")} dòng, quá dài cho một tệp xlsx.`,
        "Hãy tải tệp csv: tệp đó không giới hạn số dòng.",
      );
  }
  return lines;
}

function rowOf(row: readonly string[], widths: readonly number[], cell: typeof held): Row {
  const lines = row.map((it, at) => Math.ceil((it.length * 1.1) / (widths[at] ?? WIDEST)));
  const height = LINE_HEIGHT * Math.max(1, ...lines) + 3;
  return row.map((it) => ({ ...BORDER, alignVertical: "top", height, ...cell(it) }));
}

/** What a cell holds: a number as it is printed in Việt Nam, a time, or text. */
function held(text: string): Extract<Cell, { value?: unknown }> {
  const number = NUMBER.exec(text);
  if (number) {
    const decimals = number[3]?.length ?? 0;
    const format = `${VIETNAMESE}#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
    return { value: Number(text.replace(",", ".")), type: Number, format };
  }
  const time = TIME.exec(text);
  if (time) {
    const [, day, month, year, hour, minute] = time.map(Number);
    // Spreadsheets know no zones: the cell shows the clock of Việt Nam as it is.
    const value = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute));
    return { value, type: Date, format: "dd/mm/yyyy hh:mm" };
  }
  return written(text);
}

function written(text: string): Extract<Cell, { value?: unknown }> {
  // An apostrophe kept csv readers from running it; marked as text it needs none.
  const value = text.replace(/^'(?=[=+\-@\t\r])/, "");
  const look =
    value === MISSING_MARK ? { align: "right" as const } : { align: "left" as const, wrap: true, indent: 1 };
  return { value, type: String, format: "@", ...look };
}
