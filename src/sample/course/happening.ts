import type { Channel, Dossier, DossierState } from "#dossier/dossier.ts";
import type { SampleOffice } from "../province/sampleOffices.ts";
import type { SampleProcedure } from "../province/sampleProcedures.ts";

/** What is settled about a dossier before it takes its course. `submitted` in milliseconds since 1970. */
export type Plan = {
  code: string;
  office: SampleOffice;
  procedure: SampleProcedure;
  channel: Channel;
  submitted: number;
};

/**
 * One thing that happens to a dossier and is told of it: a version.
 * @property at milliseconds since 1970
 * @property by who does it: the counter, an expert, or nobody, and then no step is told
 * @property step what the step says where that is not what the record says
 * @property change the facts that are other than before
 * @property deleted the source tells that the dossier is gone
 */
export type Happening = {
  at: number;
  state: DossierState;
  by: "desk" | "expert" | null;
  note: string;
  step?: { at: number; state: DossierState };
  change: Partial<Dossier>;
  deleted?: boolean;
};
