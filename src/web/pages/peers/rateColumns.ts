import type { UnitRate } from "#contract/territory.ts";
import { position } from "../../parts/drawn.ts";

/** What the table of rates sorts by. */
export const COLUMNS = ["name", "rate", "of", "points", "lost"] as const;
export type RateColumn = (typeof COLUMNS)[number];

/** Units in the order of a column; what is not known stands last either way. */
export function sorted(units: readonly UnitRate[], column: RateColumn, descending: boolean): UnitRate[] {
  const turned = descending ? -1 : 1;
  return [...units].sort((a, b) => {
    if (column === "name")
      return turned * a.agency.name.localeCompare(b.agency.name, "vi", { numeric: true });
    const [one, other] = [valueIn(a, column), valueIn(b, column)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turned * (one - other);
  });
}

function valueIn({ ratio, denominator, points, lost }: UnitRate, column: Exclude<RateColumn, "name">) {
  switch (column) {
    case "rate":
      return position(ratio);
    case "of":
      return denominator;
    case "points":
      return position(points);
    case "lost":
      return position(lost);
  }
}
