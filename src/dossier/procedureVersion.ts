import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Channel, Fee } from "./dossier.ts";

/** Units in which a catalogue states how long a procedure may take. */
export const DURATION_UNITS = ["working-day", "day", "working-hour", "hour", "month", "year"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/**
 * How long a procedure may take through one channel, and what it costs there.
 * @property amount decimal text; null when the catalogue gives none
 */
export type ProcedureTerm = {
  channel: Channel | null;
  amount: string | null;
  unit: DurationUnit | null;
  fees: readonly Fee[];
};

/**
 * A procedure as a catalogue (LayThuTuc) states it at one moment. Null is not known, as in a dossier.
 * @property code base code (1.001193); `codeAsGiven` may carry local groups
 * @property public TRANGTHAI 1
 * @property replaceable papers that a result of another procedure can stand for (MA_KQ_THAYTHE)
 */
export type ProcedureVersion = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  code: string;
  codeAsGiven: string;
  name: string | null;
  publishedBy: string | null;
  decision: string | null;
  public: boolean | null;
  domains: readonly string[] | null;
  terms: readonly ProcedureTerm[] | null;
  components: readonly { code: string | null; replaceable: string | null }[] | null;
  results: readonly { code: string | null; name: string | null }[] | null;
  rawHash: string;
};
