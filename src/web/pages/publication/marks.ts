import type { FindingView } from "#contract/pages.ts";

/** Why a printed cell is marked; a mark of a whole row is said once, in its first cell. */
export type CellMark = { severity: FindingView["severity"]; says: string; ofRow: boolean };

const gravity = { error: 0, warning: 1, note: 2, confirmed: 3 } as const;

/**
 * Looks up the mark of a cell (row null: of a column's head); where several findings meet, the gravest speaks.
 * Confirmed cells stay unmarked.
 */
export function marksOf(findings: readonly FindingView[]) {
  const spots = findings
    .filter((it) => it.severity !== "confirmed")
    .flatMap((finding) => (finding.cells ?? []).map((cell) => ({ finding, cell })))
    .sort((a, b) => gravity[a.finding.severity] - gravity[b.finding.severity]);
  return (table: number, row: number | null, column: number): CellMark | undefined => {
    const spot = spots.find(
      ({ cell }) =>
        cell.table === table && cell.row === row && (cell.column === null || cell.column === column),
    );
    return (
      spot && {
        severity: spot.finding.severity,
        says: spot.finding.says,
        ofRow: spot.cell.column === null,
      }
    );
  };
}
