import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import { type Exact, exact } from "#terms/exact.ts";
import type { DataCell, FigureTable } from "../figureTable.ts";
import type { NoticeData, NoticeUnit } from "./noticeData.ts";

type Monitored = NoticeProfile["monitored"][number];

/**
 * What one monitored rate or count shows. Only units with a figure are compared.
 * @property lowest units that share the lowest figure; empty when all are alike or none is behind the target
 * @property below units that miss the target; empty without a target
 * @property notRising units whose count is not above that of the period before
 */
export type Weakness = {
  monitored: Monitored;
  compared: readonly NoticeUnit[];
  lowest: readonly NoticeUnit[];
  below: readonly NoticeUnit[];
  notRising: readonly NoticeUnit[];
};

/** Compares the units on everything the profile watches. */
export function findWeaknesses(profile: NoticeProfile, data: NoticeData): Weakness[] {
  return profile.monitored.map((monitored) => {
    const { concept } = monitored;
    const now = (unit: NoticeUnit) => known(data.cells, `unit.${unit.key}.${concept}`);
    const before = (unit: NoticeUnit) => known(data.cells, `previous.unit.${unit.key}.${concept}`);
    // A unit the registry does not know is compared too: leaving it out could hide the lowest.
    const compared = data.units.filter(
      (it) => (it.kind === null || monitored.among.includes(it.kind)) && now(it) !== null,
    );
    const rates = monitored.watch === "lowest";
    const target = known(data.cells, `target.${concept}`);
    const below = !rates || target === null ? [] : compared.filter((it) => isBelow(now(it), target));
    const lowest = compared.filter((it) => compared.every((other) => !isBelow(now(other), now(it))));
    const stands = lowest.length < compared.length && (target === null || below.length > 0);
    return {
      monitored,
      compared,
      lowest: rates && stands ? lowest : [],
      below,
      notRising: rates ? [] : compared.filter((it) => before(it) !== null && !isBelow(before(it), now(it))),
    };
  });
}

/** Numbers of units, as cells of the publication's data. */
export function weaknessCells(weaknesses: readonly Weakness[]): [string, DataCell][] {
  return weaknesses.flatMap(({ monitored: { concept }, compared, below }) => [
    [`compared.${concept}.count`, count(compared.length)],
    [`below.${concept}.count`, count(below.length)],
  ]);
}

function count(value: number): DataCell {
  return { decimal: String(value), decimals: 0, unit: "count" };
}

function known(cells: FigureTable, cell: string): Exact | null {
  const decimal = cells.get(cell)?.decimal ?? null;
  return decimal === null ? null : exact(decimal);
}

function isBelow(a: Exact | null, b: Exact | null): boolean {
  return a !== null && b !== null && a.compare(b) < 0;
}
