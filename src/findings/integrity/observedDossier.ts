import type { Dossier, DossierVersion } from "#dossier/dossier.ts";
import type { RecordSigns } from "#dossier/integrity/recordSigns.ts";
import type { Satisfaction } from "#dossier/rating.ts";

/**
 * A dossier with what is known around it, as detectors look at it. Null is not known.
 * @property facts what is believed
 * @property versions everything that was told, in the order of the source's time
 * @property paidInCash whether its payments are kept as cash
 * @property record what only its newest record shows
 */
export type ObservedDossier = {
  facts: Dossier;
  versions: readonly Pick<DossierVersion, "sourceTime" | "facts">[];
  paidInCash: boolean | null;
  record: RecordSigns | null;
  ratings: readonly Satisfaction[];
};
