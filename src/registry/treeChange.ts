import type { AgencyCode } from "#terms/agencyCode.ts";
import { type Agency, isInForce, type Registry } from "./agency.ts";
import { agenciesWithCode, childrenOf, successorsOf } from "./findAgency.ts";

/**
 * What became of an agency between two days.
 * `same`: it is there on both. `ended`: only on the first; `to` took over, nobody known where it is empty. `begun`: only on
 * the second; `from` it took over. `grown`: on both, but it took over others in between.
 * @property split agencies among `from` that more than one took over: their counts cannot be told apart
 * @property units agencies under it that are there on one of the days only
 */
export type TreeChange = {
  kind: "same" | "ended" | "begun" | "grown";
  from: readonly Agency[];
  split: readonly Agency[];
  to: readonly Agency[];
  day: string | null;
  basis: string | null;
  units: number;
};

/** What became of an agency, by its code or id, from one day to a later one. Undefined for one the registry does not know. */
export function treeChange(
  registry: Registry,
  codeOrId: AgencyCode,
  before: string,
  after: string,
): TreeChange | undefined {
  const agency =
    agenciesWithCode(registry, codeOrId, before)[0] ??
    agenciesWithCode(registry, codeOrId)[0] ??
    registry.byId.get(codeOrId);
  if (agency === undefined) return undefined;
  const [was, is] = [isInForce(agency, before), isInForce(agency, after)];
  const from = predecessorsOf(registry, agency, after).filter((it) => isInForce(it, before));
  const to = is ? [] : successorsOf(registry, agency.id, after);
  const acts = [agency, ...from]
    .flatMap((it) => it.succession)
    .filter((it) => before < it.day && it.day <= after);
  const kind = was && !is ? "ended" : !was && is ? "begun" : from.length > 0 ? "grown" : "same";
  const until = kind === "ended" ? agency.until : kind === "begun" ? agency.from : null;
  return {
    kind,
    from,
    split: from.filter((it) => successorsOf(registry, it.id, after).length > 1),
    to,
    day: until ?? acts[0]?.day ?? null,
    basis: acts[0]?.basis ?? null,
    units: changedUnits(registry, agency, before, after),
  };
}

/** Agencies whose work one does on a day, itself left out, in the order of the registry. */
export function predecessorsOf(registry: Registry, agency: Agency, day: string): Agency[] {
  return registry.agencies.filter(
    (it) =>
      it.id !== agency.id &&
      it.succession.length > 0 &&
      successorsOf(registry, it.id, day).some((one) => one.id === agency.id),
  );
}

function changedUnits(registry: Registry, agency: Agency, before: string, after: string): number {
  const then = new Set(childrenOf(registry, agency.id, before).map((it) => it.id));
  const now = new Set(childrenOf(registry, agency.id, after).map((it) => it.id));
  return [...then].filter((it) => !now.has(it)).length + [...now].filter((it) => !then.has(it)).length;
}
