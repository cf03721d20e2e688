import type { ContentColumn, ContentTable } from "../../content.ts";

/** Column widths in characters, wide enough for the longest text of names and codes, within reason. */
export function characterWidths(table: ContentTable): number[] {
  const rows = table.rows.filter(({ cells }) => cells.length > 1);
  return table.columns.map(({ role, centred }, column) =>
    widthOf(
      centred ? "ordinal" : role,
      Math.max(0, ...rows.map(({ cells }) => cells[column]?.text.length ?? 0)) + 3,
    ),
  );
}

function widthOf(role: ContentColumn["role"], longest: number): number {
  switch (role) {
    case "ordinal":
      return Math.max(7, longest);
    case "name":
    case "text":
      return Math.min(45, Math.max(18, longest));
    case "code":
    case "figure":
      return Math.max(14, longest);
  }
}
