import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { AgencyRef } from "#contract/scorecard.ts";
import { keptSearch } from "../asking/address.ts";

/** Opens the page of a unit that was picked in a drawing, by its position among those drawn. */
export function useUnitPick(
  units: readonly { agency: AgencyRef }[],
  { authority, period, indicator }: { authority: string; period: string; indicator?: string | undefined },
): (index: number) => void {
  const navigate = useNavigate();
  return useCallback(
    (index) => {
      const unit = units[index]?.agency.code;
      if (unit === undefined) return;
      navigate({
        to: "/tinh/$authority/don-vi/$unit",
        params: { authority, unit },
        search: (now) => ({ ...keptSearch(now), ky: period }),
        ...(indicator === undefined ? {} : { hash: `chi-so-${indicator}` }),
      });
    },
    [units, authority, period, indicator, navigate],
  );
}
