/** A row of a table; `line` counts from 1, lines of a text file and rows of a sheet. Cells are trimmed, in composed form. */
export type Row = { line: number; cells: readonly string[] };

/** One table of a file; `name` is the sheet's name where there are several. */
export type Table = { name: string | null; rows: AsyncIterable<Row> };
