import type { Dossier, DossierState } from "../dossier.ts";
import { dossierTimes } from "./dossierTimes.ts";

/** The dossier's state, or that of its newest step when no record told it. */
export function currentState(dossier: Dossier): DossierState | null {
  return dossier.state ?? dossierTimes(dossier).told.at(-1)?.state ?? null;
}
