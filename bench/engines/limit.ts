import type { Answer } from "../answers.ts";
import { HANDWRITTEN } from "../handwritten.ts";
import type { Bounds } from "../questions.ts";
import { FIELDS, FLAGS, readFlatFile } from "../sample/flatFile.ts";

const DAYS = ["opened", "closed", "received"] as const;
const INSTANTS = [
  "ended",
  "late_from",
  "late_until",
  "unknown_from",
  "unknown_until",
  "known_from",
  "known_to",
] as const;
type Flag = keyof typeof FLAGS;
const FLAG_NAMES = Object.keys(FLAGS) as Flag[];

/** A day or an instant that is not there. */
const NO_DAY = -2_147_483_648;

/** Versions as one typed array a column: what a machine can scan at most. Three answers: 0 no, 1 yes, 2 not known. */
export type FlatVersions = {
  length: number;
  agencies: string[];
  agency: Uint16Array;
  days: Record<(typeof DAYS)[number], Int32Array>;
  instants: Record<(typeof INSTANTS)[number], Float64Array>;
  flags: Record<Flag, Uint8Array>;
};

/** Reads a flat file: current versions, and closed ones. */
export async function readFlatVersions(
  path: string,
): Promise<{ current: FlatVersions; closed: FlatVersions }> {
  const names = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const at = Object.fromEntries(names.map((name, index) => [name, index])) as Record<
    (typeof names)[number],
    number
  >;
  const agencies: string[] = [];
  const indexOf = new Map<string, number>();
  const parts = { current: new Growing(agencies), closed: new Growing(agencies) };
  for await (const fields of readFlatFile(path)) {
    const part = fields[at.known_to] === "Infinity" ? parts.current : parts.closed;
    const agency = fields[at.agency] ?? "";
    let index = indexOf.get(agency);
    if (index === undefined) {
      index = agencies.push(agency) - 1;
      indexOf.set(agency, index);
    }
    part.add(index, fields, at);
  }
  return { current: parts.current.versions, closed: parts.closed.versions };
}

class Growing {
  versions: FlatVersions;
  constructor(agencies: string[]) {
    this.versions = sized(1024, agencies);
  }

  add(agency: number, fields: readonly string[], at: Readonly<Record<string, number>>): void {
    if (this.versions.length === this.versions.agency.length) this.#grow();
    const { versions } = this;
    const row = versions.length++;
    const field = (name: string) => fields[at[name] ?? -1] ?? "";
    versions.agency[row] = agency;
    for (const name of DAYS) versions.days[name][row] = field(name) === "" ? NO_DAY : Number(field(name));
    for (const name of INSTANTS)
      versions.instants[name][row] = field(name) === "" ? Number.NaN : Number(field(name));
    const flags = field("flags");
    FLAG_NAMES.forEach((name, index) => {
      versions.flags[name][row] = flags.charCodeAt(index) - 48;
    });
  }

  #grow(): void {
    const before = this.versions;
    const now = sized(before.agency.length * 2, before.agencies);
    now.length = before.length;
    now.agency.set(before.agency);
    for (const name of DAYS) now.days[name].set(before.days[name]);
    for (const name of INSTANTS) now.instants[name].set(before.instants[name]);
    for (const name of FLAG_NAMES) now.flags[name].set(before.flags[name]);
    this.versions = now;
  }
}

function sized(size: number, agencies: string[]): FlatVersions {
  const record = <Name extends string, It>(names: readonly Name[], make: () => It) =>
    Object.fromEntries(names.map((it) => [it, make()])) as Record<Name, It>;
  return {
    length: 0,
    agencies,
    agency: new Uint16Array(size),
    days: record(DAYS, () => new Int32Array(size)),
    instants: record(INSTANTS, () => new Float64Array(size)),
    flags: record(FLAG_NAMES, () => new Uint8Array(size)),
  };
}

/** Both must hold: 0 when one does not, else 2 when one is not known. */
const both = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a === 2 || b === 2 ? 2 : 1);
const either = (a: number, b: number) => (a === 1 || b === 1 ? 1 : a === 2 || b === 2 ? 2 : 0);
const not = (a: number) => (a === 2 ? 2 : 1 - a);

/** Counts the nine indicators over dossiers, by agency, in one loop. */
export function scan(parts: readonly FlatVersions[], bounds: Bounds): Answer[] {
  const agencies = parts[0]?.agencies ?? [];
  const counts = new Int32Array(agencies.length * HANDWRITTEN.length * 4);
  for (const part of parts) scanPart(part, bounds, counts);
  return agencies.flatMap((cell, agency) =>
    HANDWRITTEN.map((rule, index): Answer => {
      const at = (agency * HANDWRITTEN.length + index) * 4;
      return { rule, cell, no: counts[at] ?? 0, yes: counts[at + 1] ?? 0, unknown: counts[at + 2] ?? 0 };
    }),
  );
}

function scanPart(
  { length, agency, days, instants, flags }: FlatVersions,
  it: Bounds,
  counts: Int32Array,
): void {
  const { opened, closed, received } = days;
  const { ended, late_from, late_until, unknown_from, unknown_until, known_from, known_to } = instants;
  const f = (column: Uint8Array, row: number) => column[row] as number;
  for (let row = 0; row < length; row++) {
    if ((opened[row] as number) >= it.untilDay || (closed[row] as number) < it.fromDay) continue;
    if ((known_from[row] as number) > it.knownAt || (known_to[row] as number) <= it.knownAt) continue;
    const day = received[row] as number;
    const end = ended[row] as number;
    const was = f(flags.was_received, row);
    const before = day === NO_DAY ? 2 : day < it.untilDay ? 1 : 0;
    const since = day === NO_DAY ? 2 : day >= it.fromDay ? 1 : 0;
    const notEnded = Number.isNaN(end) ? 2 : end >= it.startsAt ? 1 : 0;
    const underWay = both(both(was, before), either(f(flags.is_open, row), notEnded));
    const newly = both(both(was, since), before);
    const isLate = (late_from[row] as number) <= it.judgedAt && it.judgedAt < (late_until[row] as number);
    const isUnclear =
      (unknown_from[row] as number) <= it.judgedAt && it.judgedAt < (unknown_until[row] as number);
    const late = isLate ? 1 : isUnclear ? 2 : 0;
    const dated = both(underWay, f(flags.is_dated, row));
    const fees = both(both(newly, f(flags.procedure_charges_fee, row)), f(flags.charges_fee, row));
    const at = (agency[row] as number) * HANDWRITTEN.length * 4;
    add(at, underWay, not(late));
    add(at + 4, newly, f(flags.is_online, row));
    add(at + 8, fees, f(flags.is_paid_online, row));
    add(at + 12, underWay, f(flags.has_result_file, row));
    add(
      at + 16,
      underWay,
      both(
        f(flags.has_component_file, row),
        either(not(f(flags.returns_paper, row)), f(flags.has_result_file, row)),
      ),
    );
    add(at + 20, dated, f(flags.is_digitised, row));
    add(at + 24, dated, f(flags.has_component_from_store, row));
    add(at + 28, underWay, f(flags.uses_population_data, row));
    add(at + 32, underWay, both(not(late), not(f(flags.dissatisfied, row))));
  }

  function add(at: number, within: number, hit: number): void {
    if (within === 0) return;
    const answer = within === 1 ? hit : 2;
    counts[at + answer] = (counts[at + answer] as number) + 1;
  }
}
