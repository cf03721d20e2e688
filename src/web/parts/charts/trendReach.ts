import { position } from "../drawn.ts";

export type Reach = { low: number; high: number };

/** Round ends around all values, so that lines on one scale can be told apart. */
export function reachOf(lines: readonly (readonly (string | null)[])[]): Reach {
  const values = lines.flat().flatMap((it) => position(it) ?? []);
  if (values.length === 0) return { low: 0, high: 1 };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = 10 ** Math.floor(Math.log10(Math.max(most - least, 1)));
  const low = Math.floor(least / step) * step;
  return { low, high: Math.max(Math.ceil(most / step) * step, low + step) };
}

/** Runs of known values with their positions: a line is broken where there is no figure. */
export function runsOf(values: readonly (string | null)[]): { at: number; value: number }[][] {
  const runs: { at: number; value: number }[][] = [[]];
  for (const [at, text] of values.entries()) {
    const value = position(text);
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ at, value });
  }
  return runs.filter((it) => it.length > 0);
}
