/**
 * A forecast held against what became of it.
 * @property part of the working days that had passed, in percent @property size dossiers of the unit in the month
 * @property last points of the month before; null: none
 */
export type TestedForecast = {
  world: string;
  part: number;
  size: number;
  soFar: number;
  last: number | null;
  low: number;
  middle: number;
  high: number;
  came: number;
};

/** @property coverage share of the ranges that held what came @property errors mean absolute errors in points */
export type TestedSum = {
  count: number;
  coverage: number;
  width: number;
  errors: { forecast: number; soFar: number; last: number };
};

/** Half of the last digit: what is rounded to the bound lies within. */
const ROUNDING = 0.005;

export function sumOf(tested: readonly TestedForecast[]): TestedSum {
  const mean = (of: (it: TestedForecast) => number, some = tested) =>
    some.reduce((sum, it) => sum + of(it), 0) / some.length;
  const off = (of: (it: TestedForecast) => number) => mean((it) => Math.abs(of(it) - it.came));
  return {
    count: tested.length,
    coverage: mean((it) => (it.came >= it.low - ROUNDING && it.came <= it.high + ROUNDING ? 1 : 0)),
    width: mean((it) => it.high - it.low),
    errors: {
      forecast: off((it) => it.middle),
      soFar: off((it) => it.soFar),
      last: mean(
        (it) => Math.abs((it.last ?? 0) - it.came),
        tested.filter((it) => it.last !== null),
      ),
    },
  };
}
