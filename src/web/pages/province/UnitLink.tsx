import { Link } from "@tanstack/react-router";
import type { RankedUnit } from "#contract/scorecard.ts";
import { keptSearch } from "../../asking/address.ts";

/** A unit's name, leading to its page for the same period, rulebook, source and instant. */
export function UnitLink({ unit, authority }: { unit: RankedUnit; authority: string }) {
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit"
      params={{ authority, unit: unit.agency.code }}
      search={(now) => ({ ...keptSearch(now), ky: unit.period })}
      lang="vi"
    >
      {unit.agency.name}
    </Link>
  );
}
