import { Link } from "@tanstack/react-router";
import type { AgencyRef } from "#contract/scorecard.ts";
import { keptSearch } from "../asking/address.ts";

/**
 * A unit's name, leading to its page for the same period, rulebook, source and instant.
 * @param indicator opens the unit's page at this indicator
 */
export function UnitLink({
  unit,
  authority,
  indicator,
}: {
  unit: { agency: AgencyRef; period: string };
  authority: string;
  indicator?: string | undefined;
}) {
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit"
      params={{ authority, unit: unit.agency.code }}
      search={(now) => ({ ...keptSearch(now), ky: unit.period })}
      {...(indicator === undefined ? {} : { hash: `chi-so-${indicator}` })}
      lang="vi"
    >
      {unit.agency.name}
    </Link>
  );
}
