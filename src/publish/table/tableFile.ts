import { BYTE_ORDER_MARK, csvFields, csvLine, inert } from "#publish/render/csv/csvLine.ts";
import { clockInVietnam, type Instant } from "#terms/instant.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";

/**
 * A table to take away.
 * @property name of the file, without its ending
 * @property pieces the table as csv, its head first, read as they are taken
 */
export type TableFile = { name: string; pieces: AsyncIterable<string> | Iterable<string> };

/** A column: its head and what a row has in it. Decimal texts and numbers are written as numbers, null as "–". */
export type Column<Row> = {
  head: string;
  of: (row: Row) => string | number | null | undefined;
  is?: "number" | "time";
};

/** A table of few rows as csv. Names of files keep letters, digits, dots and dashes. */
export function tableFile<Row>(
  nameParts: readonly string[],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TableFile {
  return {
    name: fileName(nameParts),
    pieces: [headLine(columns), ...rows.map((it) => rowLine(columns, it))],
  };
}

/** The same of rows that come by pages: read as they are taken, however many there are. */
export function pagedTable<Row>(
  nameParts: readonly string[],
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): TableFile {
  async function* pieces(): AsyncGenerator<string> {
    yield headLine(columns);
    for await (const rows of pages) yield rows.map((it) => rowLine(columns, it)).join("");
  }
  return { name: fileName(nameParts), pieces: pieces() };
}

export function fileName(parts: readonly string[]): string {
  return parts.join("-").replaceAll(/[^\w.-]+/g, "-");
}

function headLine<Row>(columns: readonly Column<Row>[]): string {
  return BYTE_ORDER_MARK + csvLine(columns.map(({ head }) => head));
}

function rowLine<Row>(columns: readonly Column<Row>[], row: Row): string {
  return csvFields(
    columns.map(({ of, is }) => {
      const value = of(row);
      if (value === null || value === undefined) return MISSING_MARK;
      if (is === "time") return clockText(String(value));
      return is === "number" ? String(value).replace(".", ",") : inert(String(value));
    }),
  );
}

/** "02/11/2023 16:30" in Việt Nam, which spreadsheets there read as a time. */
export function clockText(instant: Instant): string {
  const { day, month, year, hour, minute } = clockInVietnam(instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}
