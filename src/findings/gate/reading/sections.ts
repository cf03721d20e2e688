import type { NoticeTable, Row } from "#published/notice.ts";
import { unitRows } from "./cells.ts";

/** A row of figures that stands for other rows: its units, in each way they may be meant. */
export type Section = { head: Row; units: Row[][] };

const ROMAN = /^[IVX]+\.?$/u;
const LETTER = /^[A-Z]\.?$/u;

/**
 * Headings such as "I. Các sở, ban, ngành" that carry figures: they stand for the units below them, down to the next
 * heading, or to the next one of their own level ("A" over "I" and "II").
 */
export function sectionsOf(table: NoticeTable): Section[] {
  return table.rows.flatMap((head, at) => {
    const level = levelOf(head);
    if (level === null || head.cells.every((it) => it.value === null)) return [];
    const below = table.rows.slice(at + 1);
    const upTo = (ends: (row: Row) => boolean) => {
      const end = below.findIndex((it) => it.kind === "total" || (it.kind === "heading" && ends(it)));
      return unitRows({ ...table, rows: end < 0 ? below : below.slice(0, end) });
    };
    const units = [upTo(() => true), upTo((it) => levelOf(it) === level)].filter((it) => it.length > 0);
    return units.length === 0 ? [] : [{ head, units }];
  });
}

/** "roman" or "letter", null for rows that head no section, such as maxima and targets. */
function levelOf(row: Row): "roman" | "letter" | null {
  if (row.kind !== "heading") return null;
  const ordinal = row.ordinal.trim() || (/^([IVX]+|[A-Z])[.)]\s/u.exec(row.name)?.[1] ?? "");
  if (ROMAN.test(ordinal)) return "roman";
  return LETTER.test(ordinal) ? "letter" : null;
}
