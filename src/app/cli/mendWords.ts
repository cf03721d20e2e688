import type { LedgerPage } from "#contract/ledger.ts";

/** Mends in words. */
export function mendsVi(mends: readonly string[], { mends: known }: Pick<LedgerPage, "mends">): string {
  return mends.map((id) => known.find((it) => it.id === id)?.says.vi ?? id).join(" + ");
}

/** Whether all of them can still be done for dossiers that have ended. */
export function isStillPossible(
  mends: readonly string[],
  { mends: known }: Pick<LedgerPage, "mends">,
): boolean {
  return mends.every((id) => known.find((it) => it.id === id)?.afterwards === true);
}
