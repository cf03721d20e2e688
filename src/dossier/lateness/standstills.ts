import type { Dossier, DossierState, Pause } from "../dossier.ts";
import { currentState, stepTimes } from "./stepTimes.ts";

const WAITING_STATE = {
  supplement: "supplement-requested",
  payment: "payment-requested",
} as const satisfies Record<Pause["kind"], DossierState>;

/** Milliseconds. `until` null: nobody says when, or whether, it was over. */
export type Standstill = { from: number; until: number | null };

/**
 * The times a dossier stood still for one reason that had begun by a moment, in order: those the source lists, else those its
 * steps show. Null when it is not known whether there were any. One that ends before it begins has no known end.
 */
export function standstills(dossier: Dossier, kind: Pause["kind"], at: number): readonly Standstill[] | null {
  const listed = (dossier.pauses ?? [])
    .filter((it) => it.kind === kind)
    .map(({ from, until }) => ({ from: Date.parse(from), until: until === null ? null : Date.parse(until) }));
  const found = listed.length > 0 ? listed : inSteps(dossier, kind);
  if (found.length === 0 && !saysThereWereNone(dossier, kind)) return null;
  return found
    .map(({ from, until }) => ({ from, until: until !== null && until < from ? null : until }))
    .filter((it) => it.from <= at)
    .sort((a, b) => a.from - b.from);
}

/** Whether the dossier's own state is to wait for this. */
export function isWaiting(dossier: Dossier, kind: Pause["kind"]): boolean {
  return currentState(dossier) === WAITING_STATE[kind];
}

/** A dossier that waits now has stood still, whatever its list says. */
function saysThereWereNone(dossier: Dossier, kind: Pause["kind"]): boolean {
  const told = dossier.pauses !== null || stepTimes(dossier).length > 0;
  return told && !isWaiting(dossier, kind);
}

/** Every step that asks begins a standstill; the first one of another state after it ends it. */
function inSteps(dossier: Dossier, kind: Pause["kind"]): Standstill[] {
  const told = stepTimes(dossier);
  return told.flatMap(({ at, state }, index) => {
    if (state !== WAITING_STATE[kind]) return [];
    const next = told.slice(index + 1).find((it) => it.state !== state);
    return [{ from: at, until: next?.at ?? null }];
  });
}
