import type { Count } from "#measure/countFromFacts.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { toDecimal } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { sumOfKnown } from "./decimals.ts";
import type { AgencyFigures, IndicatorFigures } from "./givenFigures.ts";
import { rankUnits } from "./ranking.ts";
import type { Scorecard, UnitCard } from "./scorecard.ts";
import { scoreGroup } from "./scoreGroup.ts";
import { unitCard } from "./unitCard.ts";

/**
 * An agency with the cells whose counts are its own: its code and those of the agencies under it.
 * @property cells null for the agency the whole question is about: every cell, also that of dossiers without an agency
 */
export type CountedAgency = {
  code: string;
  name: string;
  kind: AgencyKind;
  cells: ReadonlySet<string> | null;
};

/**
 * What was counted.
 * @property ruleOf the predicate an indicator is counted by; undefined when local data cannot tell it
 * @property wholeOnly indicators whose counts belong to the whole and to none of its units (rules over procedures)
 * @property given figures others give for what cannot be counted here, by agency
 */
export type CountedFigures = {
  root: CountedAgency;
  units: readonly CountedAgency[];
  period: string;
  dataTime: Instant;
  counts: readonly Count[];
  ruleOf: (indicator: Indicator) => string | undefined;
  wholeOnly: (indicator: Indicator) => boolean;
  given: ((code: string) => AgencyFigures) | null;
};

/**
 * Scores what we counted ourselves: pure, exact, without clock. An indicator is hits over hits and misses; what could not be
 * told is in neither and stands beside them. Counts of units add up to those of the agency above.
 */
export function scoreCounts(rulebook: Rulebook, counted: CountedFigures): Scorecard {
  const cells = Map.groupBy(counted.counts, (it) => it.predicate);
  const figuresOf = (agency: CountedAgency): AgencyFigures => {
    const given = counted.given?.(agency.code) ?? null;
    const givenFigures = (it: Indicator): IndicatorFigures | null => {
      const found = given?.ofIndicator(it) ?? null;
      return found && { ...found, from: "portal" };
    };
    return {
      ofIndicator: (it) => countedFigures(it, agency, cells, counted) ?? givenFigures(it),
      ofGroup: () => null,
    };
  };
  const { root, units, period, dataTime } = counted;
  const authority = { code: root.code, figures: figuresOf(root) };
  const cardOf = (agency: CountedAgency): UnitCard => {
    const { code, name, kind } = agency;
    const figures = agency === root ? authority.figures : figuresOf(agency);
    const groups = rulebook.groups.map((it) => scoreGroup(it, { kind, figures, authority }, rulebook));
    const card = unitCard(
      { agency: { code, name, kind }, period, source: "dossiers", dataTime },
      groups,
      rulebook,
    );
    return card.points === null ? { ...card, partial: partialOf(card, rulebook) } : card;
  };
  const card = cardOf(root);
  const missing = card.groups.filter((it) => it.state === "missing").map((it) => it.code);
  return { ...card, units: rankUnits(units.map(cardOf)), complete: missing.length === 0, missing };
}

function countedFigures(
  indicator: Indicator,
  agency: CountedAgency,
  counts: ReadonlyMap<string, readonly Count[]>,
  { root, ruleOf, wholeOnly }: CountedFigures,
): IndicatorFigures | null {
  const rule = ruleOf(indicator);
  const isWhole = wholeOnly(indicator);
  if (rule === undefined || (isWhole && agency !== root)) return null;
  const { cells } = agency;
  const own = (counts.get(rule) ?? []).filter((it) => isWhole || cells === null || cells.has(it.cell));
  const [yes, no, unknown] = (["yes", "no", "unknown"] as const).map((answer) =>
    own.reduce((sum, it) => sum + it[answer], 0),
  ) as [number, number, number];
  return figuresOfAnswers({ yes, no, unknown });
}

/** What an indicator's own counts come to: hits over hits and misses, beside what could not be told. */
export function figuresOfAnswers({
  yes,
  no,
  unknown,
}: Pick<Count, "yes" | "no" | "unknown">): IndicatorFigures {
  // Where nothing could be told, nothing is known: that is not the same as nothing having been there.
  const isTold = yes + no > 0 || unknown === 0;
  return {
    counts: isTold ? { numerator: yes, denominator: yes + no } : { numerator: null, denominator: null },
    metric: null,
    value: null,
    from: "dossiers",
    unknown,
  };
}

function partialOf({ groups }: UnitCard, { decimals }: Rulebook): { points: string; max: string } {
  const known = groups
    .filter((it) => it.state !== "not-applicable")
    .flatMap((it) => it.indicators)
    .filter((it) => it.points !== null);
  return {
    points: toDecimal(sumOfKnown(known.map((it) => it.points)), decimals),
    max: toDecimal(sumOfKnown(known.map((it) => it.max)), decimals),
  };
}
