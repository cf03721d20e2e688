import type { Agency, Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode, successorsOf } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import type { UnknownAgency } from "./record.ts";

const MOST_SUGGESTIONS = 3;

/**
 * Tells the agency of a record by the code or name the record gives, as they were on the record's day. The prefix of a
 * dossier's code is never looked at: the issuer need not be the handling unit. Keeps the names that are not known.
 */
export class AgencyFinder {
  readonly #registry: Registry;
  readonly #authority: AgencyCode;
  /** Days on which any name or agency begins or ends: between two of them every day gives the same answer. */
  readonly #turns: readonly number[];
  readonly #answers = new Map<string, AgencyCode | null>();
  readonly #unknown = new Map<string, { records: number; at: Instant | null }>();

  constructor(registry: Registry, authority: AgencyCode) {
    this.#registry = registry;
    this.#authority = authority;
    const days = registry.agencies.flatMap((it) =>
      [it, ...it.names].flatMap(({ from, until }) => [from, until]),
    );
    const turns = days.filter((it) => it !== null).map((it) => Date.parse(`${it}T00:00:00+07:00`));
    this.#turns = [...new Set(turns)].sort((a, b) => a - b);
  }

  /** The agency's code, or its id in the registry while no code is confirmed; null when it is not known. */
  find(code: string | null, name: string | null, at: Instant | null): AgencyCode | null {
    if (code === null && name === null) return null;
    const time = at === null ? null : Date.parse(at);
    const span = time === null ? "any" : this.#turns.findLast((it) => it <= time);
    const key = `${code}\n${name}\n${span}`;
    const known = this.#answers.get(key);
    const found =
      known === undefined ? this.#look(code, name, at === null ? undefined : dayInVietnam(at)) : known;
    if (known === undefined) this.#answers.set(key, found);
    return found;
  }

  /** Counts a record that was taken although its agency is not known. */
  countUnknown(given: string, at: Instant | null): void {
    const before = this.#unknown.get(given);
    this.#unknown.set(given, { records: (before?.records ?? 0) + 1, at: at ?? before?.at ?? null });
  }

  /** Names not known so far, most frequent first. */
  unknown(): UnknownAgency[] {
    return [...this.#unknown]
      .map(([name, { records, at }]) => ({ name, records, suggestions: this.#suggest(name, at) }))
      .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
  }

  #look(code: string | null, name: string | null, day: string | undefined): AgencyCode | null {
    const [withCode] =
      code === null ? [] : agenciesWithCode(this.#registry, code, day).filter((it) => this.#isOurs(it));
    const found =
      withCode ?? (name === null ? undefined : findByName(this.#registry, name, this.#authority, day));
    return found === undefined ? null : codeOf(found);
  }

  /** Agencies with a name like it, or those that took over from them by the day of the record. */
  #suggest(name: string, at: Instant | null): AgencyCode[] {
    const near = this.#registry.agencies.filter(
      (it) =>
        this.#isOurs(it) &&
        [...it.names.map(({ text }) => text), ...it.aliases].some(
          (own) => compareNames(own, name) !== "different",
        ),
    );
    const then =
      at === null ? near : near.flatMap((it) => successorsOf(this.#registry, it.id, dayInVietnam(at)));
    return [...new Set(then.map(codeOf))].slice(0, MOST_SUGGESTIONS);
  }

  #isOurs(agency: Agency): boolean {
    for (
      let it: Agency | undefined = agency;
      it;
      it = it.parent === null ? undefined : this.#registry.byId.get(it.parent)
    ) {
      if (it.id === this.#authority || it.code === this.#authority) return true;
    }
    return false;
  }
}

function codeOf(agency: Agency): AgencyCode {
  return agency.code ?? agency.id;
}
