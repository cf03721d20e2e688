import type { LedgerEntry } from "#findings/ledger/ledger.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { SPLIT_DECIMALS } from "../ledger/splitPoints.ts";
import type { ComparedCause } from "./comparison.ts";

/** Causes of one line on both sides, those that took most more first. Their changes add up to the change of what was lost. */
export function comparedCauses(a: readonly LedgerEntry[], b: readonly LedgerEntry[]): ComparedCause[] {
  const ids = [...new Set([...b, ...a].map((it) => it.id))];
  return ids
    .flatMap((id): ComparedCause[] => {
      const [before, after] = [a.find((it) => it.id === id), b.find((it) => it.id === id)];
      const cause = after?.cause ?? before?.cause;
      if (cause === undefined) return [];
      const change = exact(after?.lost ?? "0").sub(exact(before?.lost ?? "0"));
      return [{ id, cause, a: side(before), b: side(after), change: toDecimal(change, SPLIT_DECIMALS) }];
    })
    .sort((one, other) => exact(other.change).compare(exact(one.change)));
}

function side(it: LedgerEntry | undefined): ComparedCause["a"] {
  return it === undefined ? null : { things: it.things, lost: it.lost };
}
