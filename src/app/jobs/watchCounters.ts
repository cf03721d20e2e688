import { countingOf, passTime } from "#app/measuring/counting.ts";
import {
  type AuditedCells,
  auditCounters,
  type CounterDifference,
  cellsOf,
} from "#measure/counters/auditCounters.ts";
import type { Database } from "#store/database.ts";
import { authoritiesWithDossiers } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

/** How long the watch rests between two looks, in milliseconds. */
const REST = 1_000;
/** Cells recounted in one look: a province of 180 units comes round in well under a minute. */
const CELLS_AT_ONCE = 20;

/** What the watch has seen since it began; `turns` is how often every counter was looked at. */
type CounterWatchState = { turns: number; counters: number; differences: number };

export type CounterWatch = { state: () => CounterWatchState; stop: () => Promise<void> };

/** @property report told of every difference once, with the cell and both values; @property fail told when a look failed */
export type WatchEffects = {
  now: () => Instant;
  report: (difference: CounterDifference) => void;
  fail: (error: unknown) => void;
};

/**
 * As long as the server runs: lets time pass in the counters, and recounts them a few cells at a time, one after the other
 * and round again. Nothing is repaired.
 * @param rest time between two looks in milliseconds
 */
export function watchCounters(
  database: Database,
  { now, report, fail }: WatchEffects,
  rest: number = REST,
): CounterWatch {
  const state = { turns: 0, counters: 0, differences: 0 };
  const told = new Set<string>();
  let waiting: { authority: AgencyCode; cells: AuditedCells }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  const look = async () => {
    const next = waiting.shift();
    if (next === undefined) {
      waiting = await aTurn(database, now());
      if (waiting.length > 0) state.turns += 1;
      return;
    }
    const counting = await countingOf(database.sql, next.authority);
    const { counters, differences } = await auditCounters(database, next.authority, counting, next.cells);
    state.counters += counters;
    for (const it of differences) {
      const key = JSON.stringify(it);
      if (told.has(key)) continue;
      told.add(key);
      state.differences += 1;
      report(it);
    }
  };
  const goOn = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = look().catch(fail).then(goOn);
    }, rest);
  };
  goOn();
  return {
    state: () => ({ ...state }),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Every cell of every authority, some at a time. Time passes at the beginning of each turn. */
async function aTurn(database: Database, now: Instant) {
  const turn: { authority: AgencyCode; cells: AuditedCells }[] = [];
  for (const authority of await authoritiesWithDossiers(database)) {
    await passTime(database, authority, now);
    const counting = await countingOf(database.sql, authority);
    for (const cell of ["agency", "procedure"] as const) {
      const all = await cellsOf(database, authority, counting, cell);
      for (let at = 0; at < all.length; at += CELLS_AT_ONCE)
        turn.push({ authority, cells: { cell, among: all.slice(at, at + CELLS_AT_ONCE) } });
    }
  }
  return turn;
}
