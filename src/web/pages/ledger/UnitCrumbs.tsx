import { Link, useParams } from "@tanstack/react-router";
import { keptSearch } from "../../asking/address.ts";
import { Crumbs } from "../../parts/Crumbs.tsx";

/** The way back to the scorecard a ledger explains, by the same source. */
export function UnitCrumbs({
  page: { agency, period, known },
  here,
}: {
  page: { agency: { name: string }; period: string; known: object | null };
  here: string;
}) {
  const { authority = "", unit = "" } = useParams({ strict: false });
  return (
    <Crumbs
      up={
        <Link
          to={unit === authority ? "/tinh/$authority" : "/tinh/$authority/don-vi/$unit"}
          params={{ authority, unit }}
          search={(now) => ({
            ...keptSearch(now),
            ky: period,
            source: known === null ? "portal" : "dossiers",
          })}
        >
          <span lang="vi">{agency.name}</span>
        </Link>
      }
      here={here}
    />
  );
}
