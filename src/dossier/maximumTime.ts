import type { Term, TermUnit } from "#calendar/calendar.ts";
import type { Channel } from "./dossier.ts";
import type { DurationUnit, ProcedureTerm, ProcedureVersion } from "./procedureVersion.ts";

/** Hours of a catalogue are those of an office; a year is twelve months. */
const UNITS = {
  "working-day": { unit: "working-day", times: 1 },
  day: { unit: "day", times: 1 },
  "working-hour": { unit: "hour", times: 1 },
  hour: { unit: "hour", times: 1 },
  month: { unit: "month", times: 1 },
  year: { unit: "month", times: 12 },
} as const satisfies Record<DurationUnit, { unit: TermUnit; times: number }>;

/**
 * The longest time a procedure may take through a channel, as its catalogue states it. Null when the catalogue gives none for
 * that channel, gives one it does not say the length of, or several in units that cannot be compared; and, the channel not
 * being known, when the channels differ.
 */
export function maximumTime(
  procedure: Pick<ProcedureVersion, "terms">,
  channel: Channel | null,
): Term | null {
  const stated = procedure.terms ?? [];
  if (channel !== null) return longest(stated.filter((it) => it.channel === channel || it.channel === null));
  const channels = new Set(stated.map((it) => it.channel));
  const all = [...channels].map((each) => longest(stated.filter((it) => it.channel === each)));
  const [first = null] = all;
  return all.every((it) => it?.amount === first?.amount && it?.unit === first?.unit) ? first : null;
}

function longest(stated: readonly ProcedureTerm[]): Term | null {
  const terms = stated.map(termOf);
  const [first] = terms;
  if (first === undefined || first === null) return null;
  let most: Term = first;
  for (const term of terms) {
    if (term === null || term.unit !== first.unit) return null;
    if (term.amount > most.amount) most = term;
  }
  return most;
}

function termOf({ amount, unit }: ProcedureTerm): Term | null {
  if (amount === null || unit === null || !/^\d+(\.\d+)?$/.test(amount)) return null;
  return { amount: Number(amount) * UNITS[unit].times, unit: UNITS[unit].unit };
}
