import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { LedgerRule } from "./ledgerRule.ts";
import { lackedBy, mended } from "./mending.ts";
import type { PointsAfter } from "./pointsAfter.ts";

/**
 * What one mend, made on every dossier that lacks it, brings the whole.
 * @property cell the agency whose own dossiers are meant; null: all of them
 * @property mends one, or several that bring more together than one by one
 * @property indicators those whose counts change
 * @property gain points of the whole, with its decimals
 */
export type Mover = {
  cell: string | null;
  mends: readonly string[];
  dossiers: number;
  indicators: readonly string[];
  gain: string;
};

/** What each mend brings the whole when made everywhere, the most first. */
export function moversOfAll(
  after: PointsAfter,
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  allowed: ReadonlySet<string> | null = null,
): Mover[] {
  return moversWithin(null, after, patterns, rules, allowed);
}

/** Which agency and mend moves the whole most. */
export function moversByCell(
  after: PointsAfter,
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  allowed: ReadonlySet<string> | null = null,
): Mover[] {
  const cells = Map.groupBy(patterns, (it) => it.cell);
  return mostFirst([...cells].flatMap(([cell, own]) => moversWithin(cell, after, own, rules, allowed)));
}

function moversWithin(
  cell: string | null,
  after: PointsAfter,
  patterns: readonly CausePattern[],
  rules: readonly LedgerRule[],
  allowed: ReadonlySet<string> | null,
): Mover[] {
  const now = after.now;
  const lacking = patterns.map((pattern) => ({ pattern, lacked: lackedBy(pattern, rules) }));
  const single = new Map<string, number>();
  const found: Mover[] = [];
  for (const mends of candidates(rules, allowed)) {
    const made = lacking.map(({ pattern, lacked }) => ({
      pattern,
      mends: new Set(mends.filter((it) => lacked.has(it))),
    }));
    const { changes, things } = mended(made, rules);
    const units = after.of(changes) - now;
    const [only] = mends;
    if (mends.length === 1 && only !== undefined) single.set(only, units);
    const alone = mends.reduce((sum, it) => sum + (single.get(it) ?? 0), 0);
    if (units <= 0 || (mends.length > 1 && units <= alone)) continue;
    found.push({
      cell,
      mends,
      dossiers: things,
      indicators: [...changes.keys()],
      gain: after.text(units),
    });
  }
  return mostFirst(found);
}

/** Every combination of mends that some rule looks at, single ones first, each once. */
function candidates(
  rules: readonly LedgerRule[],
  allowed: ReadonlySet<string> | null,
): (readonly string[])[] {
  const all = rules.flatMap((it) => it.rule.mended.map((made) => made.mends));
  const each = [...new Map(all.map((it) => [it.join(" "), it])).values()];
  const made = each.filter((them) => allowed === null || them.every((it) => allowed.has(it)));
  return made.sort((a, b) => a.length - b.length);
}

function mostFirst<It extends Mover>(movers: readonly It[]): It[] {
  const worth = (it: Mover) => Number(it.gain);
  return [...movers].sort((a, b) => worth(b) - worth(a) || a.dossiers - b.dossiers);
}
