import type { LedgerMover, LedgerPage } from "#contract/ledger.ts";
import type { Speech } from "../../language/LanguageProvider.tsx";

type Mends = Pick<LedgerPage, "mends">;

/** Mends in words, as the rules say them. */
export function mendsWords(mends: readonly string[], { mends: known }: Mends, pick: Speech["pick"]): string {
  return mends
    .map((id) => known.find((it) => it.id === id)?.says ?? { vi: id, en: id })
    .map(pick)
    .map((it, at) => (at === 0 ? it : it.charAt(0).toLowerCase() + it.slice(1)))
    .join(" + ");
}

/** Whether all of them can still be done for dossiers that have ended. */
export function isStillPossible(mends: readonly string[], { mends: known }: Mends): boolean {
  return mends.every((id) => known.find((it) => it.id === id)?.afterwards === true);
}

/**
 * What to ask the API to try a mover out, `mend` or `mend@agency`. Null where that would try something else: a code stands
 * for an agency and all under it, while a mover is of its own dossiers, and dossiers of no known agency have none.
 */
export function fixesOf(
  { mends, agency }: LedgerMover,
  page: { agency: { code: string } },
): readonly string[] | null {
  if (agency === null) return mends;
  if (agency.code === "" || agency.code === page.agency.code) return null;
  return mends.map((it) => `${it}@${agency.code}`);
}
