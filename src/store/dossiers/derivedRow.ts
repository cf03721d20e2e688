import type { DerivedFacts, TimeSpan } from "#dossier/derive/derivedFacts.ts";
import type { ColumnTypes } from "./columnArrays.ts";

/** The columns of a version that follow from its facts with what is known around it; types of the migration. */
export const DERIVED_COLUMNS = {
  opened_day: "date",
  closed_day: "date",
  was_received: "boolean",
  is_open: "boolean",
  ended_at: "timestamptz",
  returns_paper: "boolean",
  procedure_charges_fee: "boolean",
  dissatisfied: "boolean",
  late: "tstzmultirange[]",
  late_unknown: "tstzmultirange[]",
} as const satisfies ColumnTypes;

export type DerivedRow = Record<keyof typeof DERIVED_COLUMNS, string | boolean | null>;

/** @param positions where the answers for each mark of the derivation are kept, counted from 1 */
export function derivedRow(it: DerivedFacts, positions: readonly number[]): DerivedRow {
  return {
    opened_day: it.openedDay,
    closed_day: it.closedDay,
    was_received: it.wasReceived,
    is_open: it.isOpen,
    ended_at: it.endedAt,
    returns_paper: it.returnsPaper,
    procedure_charges_fee: it.procedureChargesFee,
    dissatisfied: it.dissatisfied,
    late: spansText(it.late, positions),
    late_unknown: spansText(it.lateUnknown, positions),
  };
}

/** An array of multiranges as the database reads it; marks that are not of this derivation stay NULL. */
function spansText(lists: readonly (readonly TimeSpan[])[], positions: readonly number[]): string {
  const members: string[] = new Array(Math.max(0, ...positions)).fill("NULL");
  positions.forEach((position, index) => {
    members[position - 1] = `"{${(lists[index] ?? []).map(spanText).join(",")}}"`;
  });
  return `{${members.join(",")}}`;
}

function spanText({ from, until }: TimeSpan): string {
  const begins = from === Number.NEGATIVE_INFINITY ? "(" : `[${new Date(from).toISOString()}`;
  return `${begins},${until === Number.POSITIVE_INFINITY ? "" : new Date(until).toISOString()})`;
}
