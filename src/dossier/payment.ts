import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

export const PAYMENT_STATES = ["paid", "refunded", "cancelled", "waiting", "unpaid", "failed"] as const;
type PaymentState = (typeof PAYMENT_STATES)[number];

/**
 * A payment of a dossier's fees, from the one-stop's own record or the payment platform's confirmation.
 * @property code of the dossier; a confirmation names only the reference
 * @property amount đồng, decimal text
 * @property reference MaThamChieu, the same in the record and in its confirmation
 */
export type Payment = {
  authority: AgencyCode;
  source: string;
  sourceTime: Instant | null;
  code: string | null;
  reference: string | null;
  transaction: string | null;
  amount: string | null;
  online: boolean | null;
  state: PaymentState | null;
  paidAt: Instant | null;
  rawHash: string;
};
