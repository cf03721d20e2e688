import { difference } from "./decimals.ts";
import type { UnitCard } from "./scorecard.ts";

/** Signed decimal texts; null where one of the two is unknown. `groups` by group code. */
export type CardChange = { points: string | null; groups: Readonly<Record<string, string | null>> };

/** now − before. Cards under different rulebooks cannot be compared: every difference is then unknown. */
export function changeBetween(now: UnitCard, before: UnitCard | null): CardChange {
  const comparable = before !== null && before.rulebookHash === now.rulebookHash ? before : null;
  const delta = (a: string | null, b: string | null) => difference(a, b, decimalsOf(a));
  return {
    points: delta(now.points, comparable?.points ?? null),
    groups: Object.fromEntries(
      now.groups.map((group) => {
        const earlier = comparable?.groups.find((it) => it.code === group.code);
        return [group.code, delta(group.points, earlier?.points ?? null)];
      }),
    ),
  };
}

function decimalsOf(decimal: string | null): number {
  return decimal?.split(".")[1]?.length ?? 0;
}
