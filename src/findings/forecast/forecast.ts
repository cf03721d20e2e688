import type { ForecastRange } from "./spread.ts";

/**
 * Where the score will stand at the end of the period. Points are numbers here: a forecast is an estimate, and what is exact in
 * it (the score that each way of ending comes to) has gone through the score.
 * @property soFar points of what there is now
 * @property grades chance of each grade, best first; empty where the score is not complete, so that nothing is graded
 * @property indicators those whose points may still move, by how much of the uncertainty is theirs
 * @property rests on how many dossiers of the past it rests: of the agency itself, and of its kind
 * @property open dossiers that have not ended @property ahead how many are expected to come
 * @property correction how earlier forecasts fell out
 */
export type Forecast = {
  soFar: number;
  range: ForecastRange;
  isComplete: boolean;
  max: number;
  grades: readonly { id: string; chance: number }[];
  indicators: readonly ForecastIndicator[];
  rests: { months: number; own: number; ofKind: number };
  open: number;
  ahead: number;
  correction: { factor: number; shift: number; checks: number };
  dossiers: readonly ForecastDossiers[];
};

/** @property share of the uncertainty, 0 to 1 */
export type ForecastIndicator = { id: string; soFar: number; range: ForecastRange; share: number };

/**
 * Open dossiers that stand alike and whose end still moves the score.
 * @property loss points that one of them is expected to cost
 * @property indicator the one it costs most @property chance that it is a miss there
 */
export type ForecastDossiers = {
  codes: readonly string[];
  cell: string;
  count: number;
  loss: number;
  indicator: string;
  chance: number;
};

/** Why nothing is forecast. */
export type NoForecast =
  | "not-a-month"
  | "over"
  | "no-news"
  | "too-short"
  | "too-few"
  | "no-points"
  | "nothing-there";
