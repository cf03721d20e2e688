import type { CapturedAgency, CapturedFigures, GivenRow } from "#published/capture.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { asPoints } from "./decimals.ts";
import { portalFigures } from "./givenFigures.ts";
import { rankUnits } from "./ranking.ts";
import type { Scorecard, ScoredGroup, UnitCard } from "./scorecard.ts";
import { groupCard } from "./scoreGroup.ts";
import { scoreIndicator } from "./scoreIndicator.ts";
import { withinMax } from "./total.ts";
import { unitCard } from "./unitCard.ts";

/**
 * The card of the whole country from the Portal's summary (a `summary` capture), with its provinces ranked. All points are
 * the Portal's. The country's total is its own too: it merges two of the groups, so they cannot be told apart here.
 */
export function scoreSummary(rulebook: Rulebook, capture: CapturedFigures): Scorecard {
  const cardOf = (agency: CapturedAgency): UnitCard => {
    const row = capture.rows.find((it) => it.agency === agency.code);
    const groups = rulebook.groups.map((it) => givenGroup(it, agency, row, rulebook));
    const { code, name, kind } = agency;
    const head = {
      agency: { code, name, kind },
      period: capture.period,
      source: "portal",
      dataTime: capture.dataTime,
    } as const;
    if (code !== capture.authority) return unitCard(head, groups, rulebook);
    const points = asPoints(row?.points ?? null, rulebook.decimals);
    const max = asPoints(row?.max ?? rulebook.maxTotal, rulebook.decimals) ?? "";
    return unitCard(head, groups, rulebook, withinMax(points, max, rulebook));
  };
  const root = capture.agencies.find((it) => it.code === capture.authority);
  if (root === undefined)
    throw new Error(`capture of ${capture.authority} does not list it among its agencies`);
  return {
    ...cardOf(root),
    units: rankUnits(capture.agencies.filter((it) => it !== root).map(cardOf)),
    complete: capture.complete,
    missing: capture.missing,
  };
}

/** A group of the summary: one field of the row, named by the group, and no counts at all. */
function givenGroup(
  group: Rulebook["groups"][number],
  { kind }: CapturedAgency,
  row: GivenRow | undefined,
  rulebook: Rulebook,
): ScoredGroup {
  const figures = portalFigures(new Map());
  const indicators = rulebook.indicators
    .filter((it) => it.group === group.id)
    .map((it) => scoreIndicator(it, { kind, figures, authority: { code: "", figures } }, rulebook));
  const points = row?.fields[group.id] ?? null;
  const state = points === null ? "missing" : "given";
  const portalPoints = points === null ? null : String(points);
  return groupCard(group, rulebook, { state, portalPoints, indicators });
}
