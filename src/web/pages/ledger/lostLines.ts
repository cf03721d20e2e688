import type { LedgerLine, LedgerPage } from "#contract/ledger.ts";
import { highestFirst } from "../../parts/drawn.ts";

type Lines = Pick<LedgerPage, "lines">;

/** Lines that move the sum, the dearest first; a total below its groups can also give back. */
export function lostLines({ lines }: Lines): LedgerLine[] {
  return lines.filter(isMissing).sort((a, b) => highestFirst(a.lost, b.lost));
}

/** Lines that lost nothing, in the order of the index. */
export function fullLines({ lines }: Lines): LedgerLine[] {
  return lines.filter((it) => !isMissing(it));
}

/** Whether anything was lost at all. */
export function hasLoss(page: Lines): boolean {
  return page.lines.some(isMissing);
}

/** What names a line on its page: an indicator, a group of which nothing more is given, or the total. */
export function lineKey({ indicator, group }: Pick<LedgerLine, "indicator" | "group">): string {
  return indicator ?? group ?? "total";
}

function isMissing({ lost }: LedgerLine): boolean {
  return /[1-9]/.test(lost);
}
