import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { agenciesWithCode, childrenOf } from "#registry/findAgency.ts";
import { predecessorsOf } from "#registry/treeChange.ts";
import type { CountedAgency } from "#score/scoreCounts.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { refuse } from "#terms/problem.ts";

/**
 * An agency on a day with everything under it.
 * @property codes every code at or under it, each once
 * @property units it and the agencies under it, with their codes and kinds, for rules over agencies
 */
export type AgencyTree = {
  root: CountedAgency;
  below: readonly CountedAgency[];
  codes: readonly AgencyCode[];
  units: readonly { code: AgencyCode; kind: AgencyKind }[];
};

/**
 * The tree of an agency as it stood on a day, by its code or its id in the registry: an agency that shares the code of the one
 * above it is named by its id. Agencies whose official code is not known have no dossiers of their own and are left out.
 * Throws UserError for an agency the registry does not know.
 * @param isWhole whether the agency is the authority itself: then its counts take in dossiers whose agency is not known
 * @param withPredecessors whether each agency also has the dossiers of those whose work it took over: for figures of a time
 * before the day
 */
export function agencyTree(
  registry: Registry,
  code: AgencyCode,
  day: string,
  isWhole: boolean,
  withPredecessors = false,
): AgencyTree {
  const own =
    agenciesWithCode(registry, code, day)[0] ??
    agenciesWithCode(registry, code)[0] ??
    registry.byId.get(code);
  if (own === undefined)
    return refuse(
      "unknown-agency",
      code,
      "Danh mục cơ quan không có cơ quan này.",
      "Hãy kiểm tra lại mã, hoặc thêm cơ quan vào rules/agencies.",
    );
  const below = descendants(registry, own, day);
  const cellsOf = (agency: Agency) => {
    const now = [agency, ...descendants(registry, agency, day)];
    const before = withPredecessors ? now.flatMap((it) => predecessorsOf(registry, it, day)) : [];
    return new Set([...now, ...before].flatMap((it) => it.code ?? []));
  };
  const counted = (agency: Agency, cells: ReadonlySet<string> | null): CountedAgency => ({
    code: sharesCode(registry, agency) ? agency.id : (agency.code ?? agency.id),
    name: nameOf(agency, day),
    kind: agency.kind,
    cells,
  });
  return {
    root: counted(own, isWhole ? null : cellsOf(own)),
    below: below
      .filter((it) => it.code !== null || (withPredecessors && cellsOf(it).size > 0))
      .map((it) => counted(it, cellsOf(it))),
    codes: [...cellsOf(own)],
    units: [own, ...below].flatMap(({ code: each, kind }) => (each === null ? [] : [{ code: each, kind }])),
  };
}

function sharesCode(registry: Registry, { code, parent }: Agency): boolean {
  return code !== null && parent !== null && registry.byId.get(parent)?.code === code;
}

function descendants(registry: Registry, agency: Agency, day: string): Agency[] {
  const children = childrenOf(registry, agency.id, day);
  return children.flatMap((it) => [it, ...descendants(registry, it, day)]);
}
