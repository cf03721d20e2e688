import type { Payment } from "#dossier/payment.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";

/** Reads a payment request of the one-stop system (YeuCauThanhToan). */
export function readPayment(fields: Fields, context: ReaderContext, rawHash: string): Payment {
  return {
    authority: context.authority,
    source: "payment",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code: fields.required("MaHoSo", "mã hồ sơ có khoản phí, lệ phí"),
    reference: fields.firstText(["MaThamChieuGiaoDich", "MaThamChieu"]),
    transaction: fields.text("MaGiaoDich"),
    amount: fields.amount("SoTien"),
    online: fields.coded("HinhThucThanhToan", codes.paymentWays),
    state: fields.coded("TrangThai", codes.payments),
    paidAt: fields.instant("NgayThuPhi"),
    rawHash,
  };
}

/** Reads the payment platform's confirmation: always of an online payment, naming only the reference. */
export function readConfirmation(fields: Fields, context: ReaderContext, rawHash: string): Payment {
  const outcome = fields.required("MaLoi", "mã kết quả của nền tảng thanh toán; 00 là thành công");
  return {
    authority: context.authority,
    source: "payment-platform",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code: null,
    reference: fields.required("MaThamChieu", "mã tham chiếu của khoản thanh toán"),
    transaction: fields.text("MaGiaoDich"),
    amount: fields.amount("SoTien"),
    online: true,
    state: /^0+$/.test(outcome) ? "paid" : "failed",
    paidAt: fields.instant("ThoiGianGD"),
    rawHash,
  };
}
