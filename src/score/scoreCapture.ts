import type { CapturedAgency, CapturedFigures, GivenRow } from "#published/capture.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { type AgencyFigures, portalFigures } from "./givenFigures.ts";
import { rankUnits } from "./ranking.ts";
import type { Scorecard, UnitCard } from "./scorecard.ts";
import { scoreGroup } from "./scoreGroup.ts";
import { unitCard } from "./unitCard.ts";

/**
 * Scores the Portal's answers about one root agency and its units (an `evaluation` capture): pure, exact, without clock.
 * An incomplete capture gives cards whose missing groups stay empty.
 */
export function scoreCapture(rulebook: Rulebook, capture: CapturedFigures): Scorecard {
  const figuresOf = figuresByAgency(capture.rows);
  const authority = { code: capture.authority, figures: figuresOf(capture.authority) };
  const cardOf = ({ code, name, kind }: CapturedAgency): UnitCard => {
    const subject = { kind, figures: figuresOf(code), authority };
    const groups = rulebook.groups.map((it) => scoreGroup(it, subject, rulebook));
    const { period, dataTime } = capture;
    return unitCard({ agency: { code, name, kind }, period, source: "portal", dataTime }, groups, rulebook);
  };
  const root = capture.agencies.find((it) => it.code === capture.authority);
  if (root === undefined)
    throw new Error(`capture of ${capture.authority} does not list it among its agencies`);
  const units = capture.agencies.filter((it) => it !== root).map(cardOf);
  return {
    ...cardOf(root),
    units: rankUnits(units),
    complete: capture.complete,
    missing: capture.missing,
  };
}

/** The Portal's figures of any agency of a capture. */
export function figuresByAgency(rows: readonly GivenRow[]): (code: string) => AgencyFigures {
  const byAgency = new Map<string, Map<string, GivenRow>>();
  for (const row of rows) {
    const own = byAgency.get(row.agency) ?? new Map<string, GivenRow>();
    byAgency.set(row.agency, own.set(row.endpoint, row));
  }
  return (code) => portalFigures(byAgency.get(code) ?? new Map());
}
