import type { Rulebook } from "#rulebook/rulebook.ts";
import { scoreCapture } from "#score/scoreCapture.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { scoreSummary } from "#score/scoreSummary.ts";
import { findCapture, listCaptures, type StoredCapture } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { findPeriod, type Period, periodDays, periodId, previousPeriod } from "#terms/period.ts";
import { Kept } from "./kept.ts";
import { rulebookFor } from "./rulebookFor.ts";

/** A scorecard computed from a capture, with what surrounds it. */
export type CapturedScorecard = {
  card: Scorecard;
  rulebook: Rulebook;
  capture: StoredCapture;
  /** Captures of the same period, this one included. */
  captures: number;
  /** Periods with figures, newest first. */
  periods: string[];
  /** The scorecard of the adjacent earlier period of the same kind, when its capture is there. */
  before: Scorecard | null;
  previousPeriod: string;
};

/** What is wished for: the newest period with figures where none is, the rulebook of that period where none is. */
export type ScorecardWish = { period?: Period | undefined; rulebook?: string | undefined };

/** The scorecard of an authority from the Portal's answers; undefined when there is no capture. */
export async function findScorecard(
  database: Database,
  authority: AgencyCode,
  { period: asked, rulebook: named }: ScorecardWish,
): Promise<CapturedScorecard | undefined> {
  const all = (await listCaptures(database, authority)).sort((a, b) => comparePeriods(b.period, a.period));
  const periods = [...new Set(all.map((it) => it.period))];
  // Without a wish, full figures come before the national summary, which gives only group points.
  const wanted = asked ? periodId(asked) : (all.find((it) => it.kind === "evaluation")?.period ?? periods[0]);
  const found = all.find((it) => it.period === wanted);
  const period = found && findPeriod(found.period);
  if (!found || !period) return undefined;
  const capture = await findCapture(database, found);
  if (!capture) return undefined;
  const rulebook = rulebookFor(found.period, named);
  const earlier = periodId(previousPeriod(period));
  const before = await findCapture(database, { ...found, period: earlier });
  return {
    card: score(rulebook, capture),
    rulebook,
    capture,
    captures: all.filter((it) => it.period === wanted && it.kind === found.kind).length,
    periods,
    before: before ? score(rulebook, before) : null,
    previousPeriod: earlier,
  };
}

// Captures and rulebooks never change, so neither does a scorecard.
const computed = new Kept<Scorecard>();

/** The scorecard that a capture comes to by a rulebook. */
export function score(rulebook: Rulebook, capture: StoredCapture): Scorecard {
  return computed.of(`${capture.authority}/${capture.id}/${rulebook.hash}`, () =>
    capture.kind === "summary" ? scoreSummary(rulebook, capture) : scoreCapture(rulebook, capture),
  );
}

/** Earlier before later by the end of the period; of two that end together the longer comes first. */
function comparePeriods(a: string, b: string): number {
  return endOf(a).localeCompare(endOf(b)) || a.length - b.length || a.localeCompare(b);
}

function endOf(id: string): string {
  const period = findPeriod(id);
  return period ? periodDays(period).until : id;
}
