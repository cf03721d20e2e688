import type { Dossier, DossierState } from "../dossier.ts";

/** The steps that tell both when and what, in the order of their time (milliseconds). */
export function stepTimes({ steps }: Dossier): { at: number; state: DossierState }[] {
  return (steps ?? [])
    .flatMap(({ at, state }) => (at === null || state === null ? [] : [{ at: Date.parse(at), state }]))
    .sort((a, b) => a.at - b.at);
}

/** The dossier's state, or that of its newest step when no record told it. */
export function currentState(dossier: Dossier): DossierState | null {
  return dossier.state ?? stepTimes(dossier).at(-1)?.state ?? null;
}
