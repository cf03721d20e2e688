import { useSearch } from "@tanstack/react-router";
import type { HeatColumn } from "./heatColumns.ts";

/** What the page is looked at by: one indicator, or the points when null. It stands in the address. */
export function useMeasure(columns: readonly HeatColumn[]): HeatColumn | null {
  const { indicator } = useSearch({ strict: false });
  return columns.find((it) => it.id === indicator) ?? null;
}
