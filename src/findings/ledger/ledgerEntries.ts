import type { CausePattern } from "#measure/causes/causePattern.ts";
import type { FailedClause, LedgerEntry, LossCause, LossEach } from "./ledger.ts";
import { answersTo, type LedgerRule } from "./ledgerRule.ts";
import { pointsOfUnits, SPLIT_DECIMALS, splitUnits, unitsOf } from "./splitPoints.ts";

/** A cause with how many things it keeps from being a hit; null where they are not known. */
export type CountedCause = { id: string; cause: LossCause; things: number | null };

/** What a rule's misses fail by, each set of clauses by itself, the most frequent first. */
export function causesOfMisses(rule: LedgerRule, patterns: readonly CausePattern[]): CountedCause[] {
  const found = new Map<string, CountedCause & { things: number }>();
  for (const pattern of patterns) {
    const { answer, clauses } = answersTo(pattern, rule);
    if (answer !== "no") continue;
    const failed = rule.rule.clauses.flatMap(({ id, mends }, at): FailedClause[] => {
      const own = clauses[at] ?? "unknown";
      if (own === "yes") return [];
      const part = mends.map((it) => pattern.parts[it] ?? null).find((it) => it !== null) ?? null;
      return [{ clause: id, answer: own, mends, part }];
    });
    const id = failed.map(idOf).join("+");
    const known = found.get(id) ?? {
      id,
      cause: { kind: "clauses", of: rule.rule.predicate.of, clauses: failed },
      things: 0,
    };
    found.set(id, { ...known, things: known.things + pattern.things });
  }
  return [...found.values()].sort((a, b) => b.things - a.things || (a.id < b.id ? -1 : 1));
}

function idOf({ clause, answer, part }: FailedClause): string {
  return `${clause}${part === null ? "" : `.${part}`}${answer === "unknown" ? "?" : ""}`;
}

/** Shares what a line lost among its causes by how many things each has; what is not known by number weighs as one. */
export function shared(lost: string, causes: readonly CountedCause[], decimals: number): LedgerEntry[] {
  const weights = causes.map(({ things }) => BigInt(things ?? 1));
  const units = splitUnits(unitsOf(lost, SPLIT_DECIMALS), weights);
  const shown = splitUnits(unitsOf(lost, decimals), units.map(sizeOf));
  return causes.map((it, at) => {
    const own = units[at] ?? 0n;
    return {
      ...it,
      lost: pointsOfUnits(own, SPLIT_DECIMALS),
      shown: pointsOfUnits(shown[at] ?? 0n, decimals),
      each: it.things === null || it.things === 0 ? null : eachOf(own, it.things),
    };
  });
}

const sizeOf = (it: bigint) => (it < 0n ? -it : it);

/** Rounded down, the rest one last digit each for the first. */
function eachOf(units: bigint, things: number): LossEach {
  const count = BigInt(things);
  return { lost: pointsOfUnits(units / count, SPLIT_DECIMALS), more: Number(units % count) };
}
