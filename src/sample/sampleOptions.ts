import { findPeriod, periodDays } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import type { Planting } from "./planted/planting.ts";
import { DAY } from "./workingTime.ts";

/**
 * What a sample is made of; the same options give the same sample on every machine.
 * @property dossiers how many are submitted
 * @property units how many agencies of the sample province handle them
 * @property plant behaviour to plant, with the truth told beside; left out: none, and agencies have the flaws of their systems
 * @property months first and last month, ids like 2025-11; nothing is told after the last one
 */
export type SampleOptions = {
  seed: number;
  dossiers: number;
  units: number;
  months: { from: string; until: string };
  plant?: Planting;
};

/** Days since 1970, half-open. Throws UserError for what are no months in this order. */
export function sampleDays({ months }: SampleOptions): { from: number; until: number } {
  const from = monthDays(months.from).from;
  const until = monthDays(months.until).until;
  if (from >= until)
    refuse("bad-months", `${months.from}..${months.until}`, "Tháng cuối đứng trước tháng đầu.", FORM);
  return { from, until };
}

const FORM = "Hãy viết như 2025-11..2026-10.";

function monthDays(month: string): { from: number; until: number } {
  const period = findPeriod(month);
  if (period?.kind !== "month")
    return refuse("bad-months", `tháng "${month}"`, "Không phải một tháng.", FORM);
  const { from, until } = periodDays(period);
  return { from: Date.parse(from) / DAY, until: Date.parse(until) / DAY };
}
