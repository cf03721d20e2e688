import type { Channel, Component, DossierState, PaidOnline } from "#dossier/dossier.ts";
import type { DurationUnit } from "#dossier/procedureVersion.ts";
import type { Satisfaction } from "#dossier/rating.ts";

/** TrangThaiHoSo. */
export const STATE_CODES = {
  registered: "1",
  accepted: "2",
  "not-accepted": "3",
  processing: "4",
  "supplement-requested": "5",
  "payment-requested": "6",
  withdrawn: "7",
  stopped: "8",
  processed: "9",
  returned: "10",
} as const satisfies Record<DossierState, string>;

/** KenhThucHien and KENH. */
export const CHANNEL_CODES = { direct: "1", online: "2", postal: "3" } as const satisfies Record<
  Channel,
  string
>;

/** DuocThanhToanTrucTuyen. */
export const PAID_CODES = { no: "0", portal: "1", gateway: "2" } as const satisfies Record<
  PaidOnline,
  string
>;

/** DuocTaiSuDung. */
export const REUSED_CODES = { no: "0", component: "1", result: "2" } as const satisfies Record<
  NonNullable<Component["reused"]>,
  string
>;

/** DONVITINH. */
export const DURATION_WORDS = {
  "working-day": "Ngày làm việc",
  day: "Ngày",
  "working-hour": "Giờ làm việc",
  hour: "Giờ",
  month: "Tháng",
  year: "Năm",
} as const satisfies Record<DurationUnit, string>;

/** DanhGia. */
export const SATISFACTION_WORDS = {
  "very-satisfied": "RẤT HÀI LÒNG",
  satisfied: "HÀI LÒNG",
  dissatisfied: "KHÔNG HÀI LÒNG",
} as const satisfies Record<Satisfaction, string>;

/** A flag that may not be known. */
export function flagCode(flag: boolean | null): string {
  return flag === null ? "" : flag ? "1" : "0";
}
