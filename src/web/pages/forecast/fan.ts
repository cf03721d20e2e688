import type { Outlook } from "#contract/forecast.ts";
import { position } from "../../parts/drawn.ts";

/** Where things stand in the picture, in percent of its width from the left and of its height from the top. */
export type Fan = {
  way: readonly { x: number; y: number }[];
  end: { expected: number; low: number; high: number };
  bounds: readonly { id: string; y: number }[];
};

/** The scale never shows less than so many points: a small range shall look small. */
const LEAST_SPAN = 6;
const MARGIN = 0.12;

/** Lays out the way so far, the range at the end and the bounds of grades that lie within the scale. */
export function fanOf({ way, expected, low, high, grades, startsAt, endsAt }: Outlook): Fan {
  const points = (decimal: string) => position(decimal) ?? 0;
  const all = [...way.map((it) => it.points), low, high].map(points);
  const middle = (Math.min(...all) + Math.max(...all)) / 2;
  const span = Math.max(LEAST_SPAN, (Math.max(...all) - Math.min(...all)) * (1 + 2 * MARGIN));
  const y = (at: number) => 100 * (0.5 - (at - middle) / span);
  const [from, until] = [Date.parse(startsAt), Date.parse(endsAt)];
  const x = (at: string) => (100 * (Date.parse(at) - from)) / (until - from);
  return {
    way: way.map((it) => ({ x: x(it.at), y: y(points(it.points)) })),
    end: { expected: y(points(expected)), low: y(points(low)), high: y(points(high)) },
    bounds: grades.map((it) => ({ id: it.id, y: y(points(it.from)) })).filter((it) => it.y > 3 && it.y < 97),
  };
}
