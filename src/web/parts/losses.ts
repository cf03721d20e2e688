import type { GroupCard, IndicatorCard, UnitCard } from "#contract/scorecard.ts";
import { isPositive } from "../format/decimal.ts";
import { highestFirst } from "./drawn.ts";

/** One place where points were lost; `indicator` is null where the source gives only the group's points. */
export type Loss = {
  group: string;
  indicator: string | null;
  lost: string;
  points: string | null;
  max: string | null;
};

/** Every known loss of a card, the dearest first. */
export function lossesOf(card: UnitCard): Loss[] {
  return card.groups
    .flatMap((group): Loss[] => {
      const own = group.indicators.flatMap((it) => loss(group.code, it.id, it));
      return own.length > 0 || group.state !== "given" ? own : loss(group.code, null, group);
    })
    .sort((a, b) => highestFirst(a.lost, b.lost));
}

/** Indicators that carry points but had no data to be counted from. */
export function uncounted(card: UnitCard): IndicatorCard[] {
  return card.groups
    .filter((it) => it.state === "scored")
    .flatMap((it) => it.indicators)
    .filter((it) => it.points === null && it.max !== null && it.state !== "information");
}

/** A group that has no sum because not all of its indicators are known, though some are. */
export function isPartlyKnown({ state, indicators }: GroupCard): boolean {
  return state === "missing" && indicators.some((it) => it.points !== null);
}

function loss(
  group: string,
  indicator: string | null,
  of: { lost?: string | null | undefined; points: string | null; max: string | null },
): Loss[] {
  if (of.lost == null || of.points === null || !isPositive(of.lost)) return [];
  return [{ group, indicator, lost: of.lost, points: of.points, max: of.max }];
}
