import type { DossierVersion } from "./dossier.ts";
import { nothingKnown } from "./nothingKnown.ts";
import type { Progress } from "./progress.ts";

/** A step as a version of its dossier that tells nothing else, so that it is stored and merged like any other. */
export function versionOfProgress({ code, step, ...delivery }: Progress): DossierVersion {
  return { ...delivery, kind: "progress", deleted: false, facts: { ...nothingKnown(code), steps: [step] } };
}
