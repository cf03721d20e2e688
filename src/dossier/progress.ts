import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Step } from "./dossier.ts";

/**
 * One handling step delivered apart from its dossier (CapNhatTienDoHoSoMC). It is added to the steps of the dossier it
 * names; delivered twice with the same content it is one step.
 * @property code of the dossier, which may not be known yet
 */
export type Progress = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  code: string;
  step: Step;
  rawHash: string;
};
