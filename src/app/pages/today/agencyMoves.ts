import type { AgencyMove, RuleMove } from "#contract/today.ts";
import type { ChangePattern } from "#measure/changes/findChanges.ts";
import type { MeasureAnswer } from "#rulebook/measure.ts";
import type { RankedUnit, Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { exact, toDecimal } from "#terms/exact.ts";

/** A rule in the order of the answers; `at` its place among them, null when no single dossier answers it. */
export type MovingRule = { name: string; title: Bilingual; unit: "percent" | "count"; at: number | null };

/** Which agencies a card takes in: a set of codes, all of them (null), and "" for dossiers of which it is not known. */
type Cells = ReadonlySet<string> | null;

const DECIMALS = 2;

/**
 * How an agency moved between two scorecards, with the dossiers behind each rule that did.
 * @param before null where there was none
 */
export function agencyMove(
  before: UnitCard | null,
  after: UnitCard | RankedUnit,
  {
    patterns,
    rules,
    cells,
  }: { patterns: readonly ChangePattern[]; rules: readonly MovingRule[]; cells: Cells },
): AgencyMove {
  const own = patterns.filter((it) => isIn(it.before?.agency, cells) || isIn(it.after?.agency, cells));
  const earlier = before?.rulebookHash === after.rulebookHash ? before : null;
  const [was, is] = [pointsOf(earlier), pointsOf(after)];
  return {
    agency: after.agency,
    before: was.points,
    after: is.points,
    max: is.max,
    isPart: is.isPart,
    delta: was.max === is.max && was.isPart === is.isPart ? minus(is.points, was.points) : null,
    rankBefore: rankOf(earlier),
    rankAfter: rankOf(after),
    rankOf: "rankOf" in after ? after.rankOf : null,
    dossiers: own.reduce((sum, it) => sum + it.dossiers, 0),
    rules: rules.flatMap((rule) => ruleMove(rule, earlier, after, own, cells) ?? []),
  };
}

/** Agencies under one that moved: most points first, then most dossiers. */
export function movedUnits(units: readonly AgencyMove[]): AgencyMove[] {
  const size = ({ delta }: AgencyMove) => Math.abs(Number(delta ?? 0));
  return units
    .filter((it) => it.dossiers > 0 || it.rules.length > 0 || (it.delta !== null && size(it) > 0))
    .sort((a, b) => size(b) - size(a) || b.dossiers - a.dossiers || (a.agency.code < b.agency.code ? -1 : 1));
}

/** The card of an agency among those of another instant. */
export function cardOf(card: Scorecard | null, code: string): UnitCard | null {
  return card?.units.find((it) => it.agency.code === code) ?? null;
}

function ruleMove(
  { name, title, unit, at }: MovingRule,
  before: UnitCard | null,
  after: UnitCard,
  patterns: readonly ChangePattern[],
  cells: Cells,
): RuleMove | null {
  const [was, is] = [figuresOf(before, name), figuresOf(after, name)];
  const became = at === null ? [] : answersBetween(patterns, at, cells);
  const isSame =
    before === null ||
    (was?.numerator === is?.numerator && was?.denominator === is?.denominator && was?.points === is?.points);
  if (isSame && became.length === 0) return null;
  return {
    rule: name,
    title,
    unit,
    before: was,
    after: is,
    delta: minus(is?.points ?? null, was?.points ?? null),
    dossiers: became.reduce((sum, it) => sum + it.dossiers, 0),
    became,
  };
}

/** A dossier that moves to another agency is counted no more in the one and anew in the other. */
function answersBetween(patterns: readonly ChangePattern[], at: number, cells: Cells): RuleMove["became"] {
  const counts = new Map<string, { from: MeasureAnswer; to: MeasureAnswer; dossiers: number }>();
  for (const { before, after, dossiers } of patterns) {
    const from = (before !== null && isIn(before.agency, cells) && before.answers[at]) || "out";
    const to = (after !== null && isIn(after.agency, cells) && after.answers[at]) || "out";
    if (from === to) continue;
    const found = counts.get(`${from} ${to}`) ?? { from, to, dossiers: 0 };
    counts.set(`${from} ${to}`, { ...found, dossiers: found.dossiers + dossiers });
  }
  return [...counts.values()].sort((a, b) => b.dossiers - a.dossiers);
}

function isIn(agency: string | null | undefined, cells: Cells): boolean {
  return agency !== undefined && (cells === null || cells.has(agency ?? ""));
}

function figuresOf(card: UnitCard | null, id: string): RuleMove["before"] {
  const found = card?.groups.flatMap((it) => it.indicators).find((it) => it.id === id);
  return found === undefined
    ? null
    : { numerator: found.numerator, denominator: found.denominator, points: found.points };
}

function pointsOf(card: UnitCard | null): { points: string | null; max: string | null; isPart: boolean } {
  if (card === null) return { points: null, max: null, isPart: false };
  return card.points === null && card.partial !== undefined
    ? { ...card.partial, isPart: true }
    : { points: card.points, max: card.applicableMax, isPart: false };
}

function rankOf(card: UnitCard | null): number | null {
  return card !== null && "rank" in card && typeof card.rank === "number" ? card.rank : null;
}

function minus(is: string | null, was: string | null): string | null {
  return is === null || was === null ? null : toDecimal(exact(is).sub(exact(was)), DECIMALS);
}
