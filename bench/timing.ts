/** Measured times of one thing, in milliseconds. */
export type Times = { median: number; p95: number };

const WARM_UPS = 2;
const LEAST = 5;

/** Runs something after a warm-up: at least five times, quick things until half a second has gone by. */
export async function timed(work: () => unknown): Promise<Times> {
  for (let at = 0; at < WARM_UPS; at++) await work();
  const times: number[] = [];
  const until = performance.now() + 500;
  while (times.length < LEAST || (performance.now() < until && times.length < 50)) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return timesOf(times);
}

/** Two ways of the same work by turns, so that what else the machine does meets both alike. */
export async function timedByTurns<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((it) => [it, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) for (let at = 0; at < WARM_UPS; at++) await works[name]();
  const until = performance.now() + 1_000;
  for (let round = 0; round < LEAST + 2 || (performance.now() < until && round < 50); round++)
    for (const name of names) {
      const began = performance.now();
      await works[name]();
      times[name].push(performance.now() - began);
    }
  return Object.fromEntries(names.map((it) => [it, timesOf(times[it])])) as Record<Name, Times>;
}

export function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
