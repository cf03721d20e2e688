import type { Column, Notice, NoticeTable, Row } from "#published/notice.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import { exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";
import { unitRows } from "./cells.ts";

/** A unit row with its code as typed; `code` is null when it is no code. */
export type CodedRow = { row: Row; typed: string; code: AgencyCode | null };

/** A table's code column with its rows; null when it has none, or when not one cell holds an agency code. */
export type UnitCodes = { table: NoticeTable; column: Column; rows: CodedRow[]; valid: CodedRow[] };

export function unitCodesOf(notice: Notice, gate: GateContext["gate"]): UnitCodes[] {
  return notice.tables.flatMap((table) => {
    const column = table.columns.find((it) => it.role === "code");
    if (!column) return [];
    const rows = unitRows(table)
      .filter((it) => !isSwapped(it))
      .flatMap((row) => {
        const typed = row.codeAsTyped?.trim() ?? "";
        if (typed === "" || gate.words.missing.includes(wordsKey(typed))) return [];
        return [{ row, typed, code: agencyCodeGrammar(typed) === null ? null : typed }];
      });
    return [{ table, column, rows, valid: rows.filter((it) => it.code !== null) }];
  });
}

/** The name stands in the code's cell and the code in the name's. */
export function isSwapped(row: Row): boolean {
  const typed = row.codeAsTyped?.trim() ?? "";
  return (
    agencyCodeGrammar(row.name.trim()) !== null &&
    /\p{L}{2}/u.test(typed) &&
    agencyCodeGrammar(typed) === null
  );
}

/** The value most rows share, when they are many enough to be a rule of the table. */
export function commonOf(values: readonly string[], { tolerance }: GateContext["gate"]): string | null {
  if (values.length < tolerance.siblingRows) return null;
  const counts = new Map<string, number>();
  for (const it of values) counts.set(it, (counts.get(it) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && exact(most[1]).div(values.length).compare(exact(tolerance.siblingShare)) >= 0
    ? most[0]
    : null;
}

/** Province or ministry that most codes of a table belong to. */
export function commonRoot(codes: UnitCodes, gate: GateContext["gate"]): AgencyCode | null {
  return commonOf(
    codes.valid.map((it) => rootOf(it.typed)),
    gate,
  );
}
