import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

/** States of the national synchronisation (TrangThaiHoSo 1–10). */
export const DOSSIER_STATES = [
  "registered",
  "accepted",
  "not-accepted",
  "processing",
  "supplement-requested",
  "payment-requested",
  "withdrawn",
  "stopped",
  "processed",
  "returned",
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** KenhThucHien: 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích. Not given counts as direct only where a rule says so. */
export type Channel = "direct" | "online" | "postal";

/** Time in which the clock stands still: waiting for the citizen's supplement or payment. `until` null: still waiting. */
export type Pause = { kind: "supplement" | "payment"; from: Instant; until: Instant | null };

/** One handling step. Steps are only ever added; the same content twice is one step. */
export type Step = {
  at: Instant | null;
  state: DossierState | null;
  handlerName: string | null;
  handlerTitle: string | null;
  unit: string | null;
  note: string | null;
  dueAt: Instant | null;
};

/** A submitted paper. `reused`: from another component of the dossier or from the result of another dossier. */
export type Component = {
  code: string | null;
  hasFile: boolean | null;
  digitised: boolean | null;
  reused: "no" | "component" | "result" | null;
  fromStore: boolean | null;
};

/** A result paper. */
export type ResultPaper = { code: string | null; hasFile: boolean | null };

export type Fee = { code: string | null; amount: string | null };

/** How the fee was paid: online on the national portal, through the authority's gateway, or not online. */
export type PaidOnline = "portal" | "gateway" | "no";

/**
 * What one source says of a dossier at one moment. Null means *not known*, never "no" and never "not yet": what has not
 * happened yet is told by `state`. Lists are null when the source says nothing of them, empty when it says there are none.
 * No names, numbers or addresses of citizens: those stay in the raw payload.
 */
export type Dossier = {
  /** Natural key, e.g. G22.99-221025-0100261. The issuer in it need not be the handling unit. */
  code: string;
  /** Other codes the same dossier is known by (MaHoSoKhac). */
  otherCodes: readonly string[];
  /** Handling unit, from the record through dated aliases; null when it could not be told. */
  agency: AgencyCode | null;
  agencyAsGiven: string | null;
  /** Base code of the procedure (1.001193) and the code as given (1.001193.000.00.00.H56). */
  procedure: string | null;
  procedureAsGiven: string | null;
  channel: Channel | null;
  state: DossierState | null;
  submittedAt: Instant | null;
  receivedAt: Instant | null;
  dueAt: Instant | null;
  /** Result available (NgayKetThucXuLy), then handed over (NgayTra). */
  finishedAt: Instant | null;
  returnedAt: Instant | null;
  refusedAt: Instant | null;
  pauses: readonly Pause[] | null;
  steps: readonly Step[] | null;
  components: readonly Component[] | null;
  results: readonly ResultPaper[] | null;
  /** HoSoCoThanhPhanSoHoa. */
  hasDigitisedComponent: boolean | null;
  paidOnline: PaidOnline | null;
  fees: readonly Fee[] | null;
  /** TaiKhoanDuocXacThucVoiVNeID. */
  verifiedAccount: boolean | null;
  /** Codes of the databases consulted (MaCSDL). */
  databases: readonly string[] | null;
};

/** How a delivery changes what was known of the dossier; `mergeVersions` has one rule for each. */
export type VersionKind = "record" | "progress" | "export";

/**
 * A version of a dossier as a source delivered it.
 * @property kind `record`: the whole dossier (DongBoHoSoMC); `progress`: only steps (CapNhatTienDoHoSoMC); `export`: the
 * columns a table happens to have
 * @property sourceTime the source's own time of this version: settles order, whenever it arrives; null when it gives none
 * @property deleted a tombstone: the source says the dossier is gone
 * @property rawHash SHA-256 of the record it was read from
 */
export type DossierVersion = {
  authority: AgencyCode;
  source: string;
  kind: VersionKind;
  sourceTime: Instant | null;
  deleted: boolean;
  facts: Dossier;
  rawHash: string;
};

/** Why one record was not taken: nothing of it is stored. */
export type Rejection = {
  file: string;
  line: number | null;
  code: string | null;
  field: string;
  value: string;
  expected: string;
};
