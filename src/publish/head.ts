import type { ContentColumn, HeadCell } from "./content.ts";

/** A column with the head one level above it, shared by its neighbours of the same name. */
export type HeadedColumn = ContentColumn & { under: string | null };

/** One head row, or two where some columns stand under a common head. */
export function headOf(columns: readonly HeadedColumn[]): HeadCell[][] {
  const deep = columns.some((it) => it.under !== null);
  const upper = columns.flatMap((column, index): HeadCell[] => {
    if (column.under === null) return [cell(column, 1, deep ? 2 : 1)];
    if (columns[index - 1]?.under === column.under) return [];
    return [{ text: column.under, columnSpan: runLength(columns, index), rowSpan: 1 }];
  });
  const lower = columns.filter((it) => it.under !== null).map((it) => cell(it, 1, 1));
  return deep ? [upper, lower] : [upper];
}

/** The columns as the table wants them. */
export function withoutHeads(columns: readonly HeadedColumn[]): ContentColumn[] {
  return columns.map(({ under: _, ...column }) => column);
}

function runLength(columns: readonly HeadedColumn[], from: number): number {
  const rest = columns.slice(from);
  const end = rest.findIndex((it) => it.under !== rest[0]?.under);
  return end < 0 ? rest.length : end;
}

function cell({ title, markers = [] }: HeadedColumn, columnSpan: number, rowSpan: number): HeadCell {
  return { text: title, columnSpan, rowSpan, ...(markers.length > 0 && { markers }) };
}
