import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { Count } from "#measure/countFromFacts.ts";
import { answersTo, type LedgerRule } from "./ledgerRule.ts";

/** How the three counts of a rule change. */
export type CountChange = { yes: number; no: number; unknown: number };

/** Changes by indicator; one that does not change is not there. */
export type CountChanges = ReadonlyMap<string, CountChange>;

/** A mend made on every dossier that lacks it, of some agencies' own dossiers or (null) of all. */
export type MendChoice = { mend: string; cells: ReadonlySet<string> | null };

/**
 * The mends that things of a pattern lack: those that bear on a clause which is not met, or not known to be, of a rule they
 * miss. What they could have without missing anything is not lacking.
 */
export function lackedBy(pattern: CausePattern, rules: readonly LedgerRule[]): Set<string> {
  return new Set(
    rules.flatMap((it) => {
      const { answer, clauses } = answersTo(pattern, it);
      if (answer !== "no") return [];
      return it.rule.clauses.flatMap(({ mends }, at) => (clauses[at] === "yes" ? [] : mends));
    }),
  );
}

/** The mends of some choices that fall on a pattern. */
export function madeOn(
  pattern: CausePattern,
  choices: readonly MendChoice[],
  rules: readonly LedgerRule[],
): ReadonlySet<string> {
  const lacked = lackedBy(pattern, rules);
  const meant = choices.filter(({ cells }) => cells === null || cells.has(pattern.cell));
  return new Set(meant.map((it) => it.mend).filter((it) => lacked.has(it)));
}

/** How counts change when `things` of a pattern are mended: by the answers of the rules themselves. */
export function changesOf(
  pattern: CausePattern,
  rules: readonly LedgerRule[],
  mends: ReadonlySet<string>,
  things: number,
): CountChanges {
  const changes = new Map<string, CountChange>();
  for (const it of rules) {
    const { answer, mended } = answersTo(pattern, it);
    const bearing = it.rule.mends.filter((mend) => mends.has(mend));
    const at = it.rule.mended.findIndex((made) => isSame(made.mends, bearing));
    const after = at < 0 ? answer : (mended[at] ?? answer);
    if (after === answer) continue;
    const change = { yes: 0, no: 0, unknown: 0 };
    if (answer !== "out") change[answer] -= things;
    if (after !== "out") change[after] += things;
    changes.set(it.indicator, change);
  }
  return changes;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((it, at) => it === other[at]);
}

function sumOfChanges(all: Iterable<CountChanges>): CountChanges {
  const sum = new Map<string, CountChange>();
  for (const changes of all)
    for (const [indicator, { yes, no, unknown }] of changes) {
      const before = sum.get(indicator) ?? { yes: 0, no: 0, unknown: 0 };
      sum.set(indicator, { yes: before.yes + yes, no: before.no + no, unknown: before.unknown + unknown });
    }
  return sum;
}

/** What mends on some patterns come to: the changes, and how many things are mended. */
export function mended(
  made: readonly { pattern: CausePattern; mends: ReadonlySet<string> }[],
  rules: readonly LedgerRule[],
): { changes: CountChanges; things: number } {
  const touched = made.filter((it) => it.mends.size > 0);
  return {
    changes: sumOfChanges(
      touched.map(({ pattern, mends }) => changesOf(pattern, rules, mends, pattern.things)),
    ),
    things: touched.reduce((sum, it) => sum + it.pattern.things, 0),
  };
}

/** The counts that patterns come to: what the same rules count. */
export function countsOfPatterns(patterns: readonly CausePattern[], rules: readonly LedgerRule[]): Count[] {
  const counts = new Map<string, Count>();
  const seen = new Set<string>();
  for (const it of rules) {
    const predicate = it.rule.predicate.id;
    if (seen.has(predicate)) continue;
    seen.add(predicate);
    for (const pattern of patterns) {
      const { answer } = answersTo(pattern, it);
      if (answer === "out") continue;
      const key = `${predicate} ${pattern.cell}`;
      const known = counts.get(key) ?? { predicate, cell: pattern.cell, yes: 0, no: 0, unknown: 0 };
      counts.set(key, { ...known, [answer]: known[answer] + pattern.things });
    }
  }
  return [...counts.values()];
}
