import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import type { UnknownAgency } from "./record.ts";

const MOST_SUGGESTIONS = 3;

/**
 * Tells the agency of a record by the code or name the record gives, as they were on the record's day. The prefix of a
 * dossier's code is never looked at: the issuer need not be the handling unit. Counts the names it does not know.
 */
export class AgencyFinder {
  readonly #registry: Registry;
  readonly #authority: AgencyCode;
  /** Days on which any name or agency begins or ends: between two of them every day gives the same answer. */
  readonly #turns: readonly number[];
  readonly #answers = new Map<string, AgencyCode | null>();
  readonly #unknown = new Map<string, number>();

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
    const given = name ?? code;
    if (given === null) return null;
    const time = at === null ? null : Date.parse(at);
    const span = time === null ? "any" : this.#turns.findLast((it) => it <= time);
    const key = `${code}\n${name}\n${span}`;
    const known = this.#answers.get(key);
    const found =
      known === undefined ? this.#look(code, name, at === null ? undefined : dayInVietnam(at)) : known;
    if (known === undefined) this.#answers.set(key, found);
    if (found === null) this.#unknown.set(given, (this.#unknown.get(given) ?? 0) + 1);
    return found;
  }

  /** Names not known so far, most frequent first. */
  unknown(): UnknownAgency[] {
    return [...this.#unknown]
      .map(([name, records]) => ({ name, records, suggestions: this.#suggest(name) }))
      .sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
  }

  #look(code: string | null, name: string | null, day: string | undefined): AgencyCode | null {
    const [withCode] =
      code === null ? [] : agenciesWithCode(this.#registry, code, day).filter((it) => this.#isOurs(it));
    const found =
      withCode ?? (name === null ? undefined : findByName(this.#registry, name, this.#authority, day));
    return found === undefined ? null : codeOf(found);
  }

  #suggest(name: string): AgencyCode[] {
    const near = this.#registry.agencies.filter(
      (it) =>
        this.#isOurs(it) &&
        [nameOf(it), ...it.names.map(({ text }) => text), ...it.aliases].some(
          (own) => compareNames(own, name) !== "different",
        ),
    );
    return near.slice(0, MOST_SUGGESTIONS).map(codeOf);
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
