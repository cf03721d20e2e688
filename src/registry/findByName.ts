import { type Agency, isInForce, type Registry } from "./agency.ts";
import { type AgencyName, takeNameApart } from "./agencyName.ts";

/**
 * The one agency that bears a name or alias, written in any usual form ("TT Bến Cầu", "Ủy ban nhân dân xã X").
 * Undefined when none or several do.
 * @param parent code or id of the agency above; agencies at or under it are looked at
 * @param onDay only names in force that day
 */
export function findByName(
  registry: Registry,
  name: string,
  parent?: string,
  onDay?: string,
): Agency | undefined {
  const wanted = takeNameApart(name);
  if (wanted.proper === "") return undefined;
  const known = registry.agencies.filter(
    (it) => isInForce(it, onDay) && (parent === undefined || isWithin(registry, it, parent)),
  );
  const exact = known.filter((it) => namesOf(it, onDay).some((own) => isSame(own, wanted)));
  if (exact.length > 0) return only(exact);
  return only(known.filter((it) => namesOf(it, onDay).some((own) => couldBe(own, wanted))));
}

function namesOf(agency: Agency, onDay: string | undefined): AgencyName[] {
  const inForce = agency.names.filter((it) => isInForce(it, onDay)).map((it) => it.text);
  return [...inForce, ...agency.aliases].map(takeNameApart);
}

function isSame(a: AgencyName, b: AgencyName): boolean {
  return a.place === b.place && a.proper === b.proper;
}

/** One of the two leaves out what kind of place it is. */
function couldBe(a: AgencyName, b: AgencyName): boolean {
  return (a.place === null || b.place === null) && a.proper === b.proper;
}

function only(found: readonly Agency[]): Agency | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function isWithin(registry: Registry, agency: Agency, ancestor: string): boolean {
  for (let it: Agency | undefined = agency; it; it = it.parent ? registry.byId.get(it.parent) : undefined) {
    if (it.id === ancestor || it.code === ancestor) return true;
  }
  return false;
}
