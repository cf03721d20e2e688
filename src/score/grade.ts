import type { GradeBand, Rulebook } from "#rulebook/rulebook.ts";
import { exact } from "#terms/exact.ts";

/** The band with the highest lower bound that the points reach (bounds are inclusive); null for unknown points. */
export function findGrade(rulebook: Rulebook, points: string | null): GradeBand | null {
  if (points === null) return null;
  const reached = rulebook.grades.filter((it) => exact(it.from).compare(exact(points)) <= 0);
  const [best] = reached.sort((a, b) => exact(b.from).compare(exact(a.from)));
  return best ?? null;
}
