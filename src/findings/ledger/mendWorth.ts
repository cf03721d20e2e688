import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { Indicator } from "#rulebook/rulebook.ts";
import type { LedgerRule } from "./ledgerRule.ts";
import { type CountChanges, changesOf, lackedBy } from "./mending.ts";
import type { CountedIndicator, PointsAfter } from "./pointsAfter.ts";

/** Dossiers of one agency that fail alike. */
type OfCell = { cell: string; dossiers: number };

/**
 * Dossiers that are worth the same when all is mended that brings points.
 * @property changes what one of them changes
 * @property cells where they are, most first
 * @property patterns what they are
 */
export type MendWorth = {
  mends: readonly string[];
  changes: CountChanges;
  dossiers: number;
  cells: readonly OfCell[];
  patterns: readonly CausePattern[];
};

/**
 * Dossiers by what mending one of them changes: only mends that bring points, only dossiers that have such.
 * @param allowed the only mends that may be made; null: any
 */
export function worthsOf(
  after: PointsAfter,
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  allowed: ReadonlySet<string> | null,
): MendWorth[] {
  const improvable = rules.filter((it) => {
    const counted = after.counted.get(it.indicator);
    return counted !== undefined && counted.units < after.units(counted.indicator.max ?? "0");
  });
  const hitBy = (pattern: CausePattern, mends: ReadonlySet<string>) =>
    [...changesOf(pattern, improvable, mends, 1)].filter(([, it]) => it.yes > 0).length;
  const worths = new Map<string, MendWorth>();
  for (const pattern of patterns) {
    const lacked = lackedBy(pattern, improvable);
    const mends = allowed === null ? lacked : new Set([...lacked].filter((it) => allowed.has(it)));
    const most = hitBy(pattern, mends);
    if (most === 0) continue;
    for (const it of [...mends].reverse()) {
      const fewer = new Set([...mends].filter((other) => other !== it));
      if (hitBy(pattern, fewer) === most) mends.delete(it);
    }
    const changes = changesOf(pattern, rules, mends, 1);
    const key = JSON.stringify([[...mends], [...changes]]);
    const known = worths.get(key) ?? { mends: [...mends], changes, dossiers: 0, cells: [], patterns: [] };
    worths.set(key, {
      ...known,
      dossiers: known.dossiers + pattern.things,
      cells: withCell(known.cells, { cell: pattern.cell, dossiers: pattern.things }),
      patterns: [...known.patterns, pattern],
    });
  }
  return [...worths.values()];
}

function withCell(cells: readonly OfCell[], { cell, dossiers }: OfCell): OfCell[] {
  const others = cells.filter((it) => it.cell !== cell);
  const before = cells.find((it) => it.cell === cell)?.dossiers ?? 0;
  return [...others, { cell, dossiers: before + dossiers }].sort((a, b) => b.dossiers - a.dossiers);
}

/**
 * Unrounded points for deciding in which order to look, and for bounds: never for a figure that is shown.
 * @property slope points of one more hit while below the maximum
 * @property open share of what is counted that is no hit: one that was in neither count lifts the ratio by so much of a hit at most
 * @property slack how far rounding can lift the rounded points above the unrounded ones
 */
export type Slope = { id: string; most: number; now: number; slope: number; open: number; slack: number };

/** How many hits a change is worth to an indicator at most. */
export function hitsOf(changes: CountChanges, { id, open }: Slope): number {
  const change = changes.get(id);
  if (change === undefined || change.yes <= 0) return 0;
  return change.no < 0 ? 1 : open;
}

/** The slopes of the indicators that changes can move. */
export function slopesOf(after: PointsAfter, worths: readonly MendWorth[]): Slope[] {
  const moved = new Set(worths.flatMap((it) => [...it.changes.keys()]));
  return [...after.counted.values()]
    .filter((it) => moved.has(it.indicator.id))
    .map((it) => slopeOf(it, after.decimals));
}

function slopeOf({ indicator, yes, no, factor }: CountedIndicator, decimals: number): Slope {
  const most = Number(indicator.max);
  const { points, rounding } = indicator;
  const full = points.rule === "T" ? Number(points.threshold) : 1;
  const all = yes + no;
  const whole = (most * factor) / full;
  return {
    id: indicator.id,
    most,
    now: all === 0 ? 0 : Math.min(most, (whole * yes) / all),
    slope: whole / Math.max(1, all),
    open: all === 0 ? 1 : no / all,
    slack: slackOf(rounding, whole, 10 ** -decimals),
  };
}

function slackOf(
  { order, percentDecimals, decimals }: Indicator["rounding"],
  most: number,
  digit: number,
): number {
  const percent =
    order === "percent-then-points" ? (most / 100) * 0.5 * 10 ** -(percentDecimals ?? decimals) : 0;
  return digit / 2 + percent + 1e-9;
}
