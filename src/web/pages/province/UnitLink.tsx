import { Link } from "@tanstack/react-router";
import type { RankedUnit } from "#contract/scorecard.ts";

/** A unit's name, leading to its page for the same period and rulebook. */
export function UnitLink({ unit, authority }: { unit: RankedUnit; authority: string }) {
  return (
    <Link
      to="/tinh/$authority/don-vi/$unit"
      params={{ authority, unit: unit.agency.code }}
      search={(now) => ({ ky: unit.period, ...(now.bo ? { bo: now.bo } : {}) })}
      lang="vi"
    >
      {unit.agency.name}
    </Link>
  );
}
