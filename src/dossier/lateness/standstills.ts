import type { Dossier, DossierState, Pause } from "../dossier.ts";
import { currentState } from "./currentState.ts";
import { dossierTimes } from "./dossierTimes.ts";

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
  const listed = listedOf(dossier, kind);
  const found = listed.length > 0 ? listed : inSteps(dossier, kind);
  if (found.length === 0) return saysThereWereNone(dossier, kind) ? NONE : null;
  return found
    .map(({ from, until }) => ({ from, until: until !== null && until < from ? null : until }))
    .filter((it) => it.from <= at)
    .sort((a, b) => a.from - b.from);
}

const NONE: readonly Standstill[] = [];

function listedOf({ pauses }: Dossier, kind: Pause["kind"]): readonly Standstill[] {
  if (pauses === null || pauses.length === 0) return NONE;
  return pauses
    .filter((it) => it.kind === kind)
    .map(({ from, until }) => ({ from: Date.parse(from), until: until === null ? null : Date.parse(until) }));
}

/** Whether the dossier's own state is to wait for this. */
export function isWaiting(dossier: Dossier, kind: Pause["kind"]): boolean {
  return currentState(dossier) === WAITING_STATE[kind];
}

/** A dossier that waits now has stood still, whatever its list says. */
function saysThereWereNone(dossier: Dossier, kind: Pause["kind"]): boolean {
  const told = dossier.pauses !== null || dossierTimes(dossier).told.length > 0;
  return told && !isWaiting(dossier, kind);
}

/** Every step that asks begins a standstill; the first one of another state after it ends it. */
function inSteps(dossier: Dossier, kind: Pause["kind"]): readonly Standstill[] {
  const { told } = dossierTimes(dossier);
  if (!told.some(({ state }) => state === WAITING_STATE[kind])) return NONE;
  return told.flatMap(({ at, state }, index) => {
    if (state !== WAITING_STATE[kind]) return [];
    const next = told.slice(index + 1).find((it) => it.state !== state);
    return [{ from: at, until: next?.at ?? null }];
  });
}
