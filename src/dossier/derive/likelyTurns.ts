import { nextUnit } from "../lateness/compareTimes.ts";
import type { WeighedLateness } from "../lateness/weighLateness.ts";

/**
 * Where the passing of time is likely to make a dossier late (milliseconds): looked at first, so that the exact instant need
 * not be searched for. A guess costs two judgements and never decides anything.
 */
export function likelyTurns(it: WeighedLateness): number[] {
  if (it.answer === "out" || it.promised === null || it.promised.due === null) return [];
  const { due, level } = it.promised;
  const { earliest, latest } = it.off.elapsed;
  const turns = [nextUnit(due.earliest, level) + earliest];
  if (due.latest !== due.earliest || latest !== earliest) turns.push(nextUnit(due.latest, level) + latest);
  return turns.filter(Number.isFinite);
}
