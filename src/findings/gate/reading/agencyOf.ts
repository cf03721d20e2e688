import type { Notice, Row } from "#published/notice.ts";
import { type Agency, isInForce, nameOf, type Registry } from "#registry/agency.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import { findPeriod, periodDays } from "#terms/period.ts";

/** The day the paper speaks of, for names and codes in force then: the last of its period, else its date. */
export function dayOf(notice: Notice): string | undefined {
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  if (period === undefined) return notice.formalities?.day ?? undefined;
  const after = new Date(`${periodDays(period).until}T00:00:00Z`);
  return new Date(after.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** The agency whose result the paper gives, when the registry knows it. */
export function issuerOf(notice: Notice, registry: Registry): Agency | undefined {
  if (notice.agency === null) return undefined;
  const day = dayOf(notice);
  const { code, name } = notice.agency;
  return (
    (code === null ? undefined : agenciesWithCode(registry, code, day)[0]) ??
    findByName(registry, name, undefined, day)
  );
}

/** The agency of a row: as the reader matched it, by id or code; undefined when it could not. */
export function agencyOfRow(row: Row, registry: Registry, day: string | undefined): Agency | undefined {
  if (row.agency === null) return undefined;
  const byId = registry.byId.get(row.agency);
  const shared = agenciesWithCode(registry, row.agency, day);
  return shared.find((it) => namesOf(it, day).includes(row.name.trim())) ?? byId ?? shared[0];
}

/** Every name an agency may be called by on a day: the official ones first, then its aliases. */
export function namesOf(agency: Agency, day: string | undefined): string[] {
  const own = agency.names.filter((it) => isInForce(it, day)).map((it) => it.text);
  return [...(own.length === 0 ? [nameOf(agency, day)] : own), ...agency.aliases];
}
