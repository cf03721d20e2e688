import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";
import type { RankedUnit } from "#contract/scorecard.ts";
import { position } from "../../parts/drawn.ts";

export const unitFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof unitFeatures, RankedUnit>();

export const groupColumn = (code: string) => `group:${code}`;

/** What the unit table can be sorted by; how a cell looks is the table's business. */
export function unitColumns(groups: readonly string[]) {
  return helper.columns([
    helper.accessor((it) => it.rank ?? undefined, { id: "rank", sortUndefined: "last" }),
    helper.accessor((it) => it.agency.name, {
      id: "name",
      sortFn: (a, b) => a.original.agency.name.localeCompare(b.original.agency.name, "vi", { numeric: true }),
    }),
    helper.accessor((it) => position(it.points) ?? undefined, {
      id: "points",
      sortUndefined: "last",
      sortDescFirst: true,
    }),
    ...groups.map((code) =>
      helper.accessor((it) => position(pointsOf(it, code)) ?? undefined, {
        id: groupColumn(code),
        sortUndefined: "last",
        sortDescFirst: true,
      }),
    ),
  ]);
}

function pointsOf(unit: RankedUnit, code: string): string | null {
  return unit.groups.find((it) => it.code === code)?.points ?? null;
}
