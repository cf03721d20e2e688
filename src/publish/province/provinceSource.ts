import type { ProvinceProfile } from "#rulebook/provinceProfile.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { periodVi, readPeriod } from "#terms/period.ts";
import type { FigureTable } from "../figureTable.ts";
import type { IssueDetails } from "../issue.ts";
import { fillText } from "../sentence.ts";
import { provinceCells } from "./provinceCells.ts";
import {
  type CohortUnits,
  type Comparison,
  cohortsOf,
  compareWith,
  type PortalResult,
  periodBefore,
  portalResults,
} from "./provinceData.ts";
import { territoryOf } from "./territory.ts";

/**
 * @property previous the scorecard of the period before; another period's is not compared with
 * @property declaredUnits how many units the source says it has, when it says so and was cut
 */
export type ProvinceSource = {
  scorecard: Scorecard;
  previous: Scorecard | null;
  rulebook: Rulebook;
  declaredUnits: number | null;
  issue: IssueDetails;
};

/** What every part of a province's publication is written from. */
export type ProvinceStory = Omit<ProvinceSource, "previous"> & {
  profile: ProvinceProfile;
  comparison: Comparison;
  cohorts: readonly CohortUnits[];
  portal: readonly PortalResult[];
  figures: FigureTable;
  /** "tháng 08/2026", "tháng 07/2026". */
  period: string;
  before: string;
  /** "tỉnh Phú Thọ", "Phú Thọ", "UBND tỉnh Phú Thọ". */
  territory: string;
  short: string;
  self: string;
};

export function provinceStory(profile: ProvinceProfile, source: ProvinceSource): ProvinceStory {
  const { scorecard, previous, rulebook } = source;
  if (scorecard.rulebookHash !== rulebook.hash)
    throw new Error(`Scorecard was computed with another rulebook than ${rulebook.id}`);
  const comparison = compareWith(scorecard, previous);
  const cohorts = cohortsOf(profile, scorecard.units);
  const portal = portalResults(scorecard, rulebook);
  const { territory, short } = territoryOf(scorecard.agency.name);
  return {
    ...source,
    profile,
    comparison,
    cohorts,
    portal,
    figures: provinceCells(profile, { ...source, comparison, cohorts, portal }),
    period: periodVi(readPeriod(scorecard.period)),
    before: periodVi(periodBefore(scorecard)),
    territory,
    short,
    self: fillText(profile.issuer.self, { territory }),
  };
}

/** "4.1 Tỷ lệ hồ sơ …", or a group's title. */
export function titleOf({ indicators, groups }: Rulebook, id: string): string {
  const indicator = indicators.find((it) => it.id === id);
  return indicator ? `${id} ${indicator.title.vi}` : (groups.find((it) => it.id === id)?.title.vi ?? id);
}
