import type { Payment } from "#dossier/payment.ts";
import type { Petition } from "#dossier/petition.ts";
import type { Rating } from "#dossier/rating.ts";
import { senderTime } from "../instants.ts";
import { SATISFACTION_WORDS } from "./senderCodes.ts";

/** A rating of one dossier, without who gave it and in which words. */
export function ratingRecord(it: Rating): object {
  return {
    MaHoSo: it.code,
    ThoiGianDanhGia: senderTime(it.ratedAt),
    DanhGia: SATISFACTION_WORDS[it.satisfaction],
    NgayCapNhat: senderTime(it.sourceTime),
  };
}

/** A payment as the one-stop system keeps it. */
export function paymentRecord(it: Payment): object {
  return {
    MaHoSo: it.code ?? "",
    SoTien: it.amount ?? "",
    TrangThai: "Đã thanh toán",
    NgayThuPhi: senderTime(it.paidAt),
    HinhThucThanhToan: it.online ? "truc-tuyen" : "tien-mat",
    MaThamChieuGiaoDich: it.reference ?? "",
    NgayCapNhat: senderTime(it.sourceTime),
  };
}

const SUBJECTS = {
  procedure: "Phản ánh quy định hành chính",
  conduct: "Phản ánh hành vi hành chính",
} as const;
const STATES = {
  received: "Đã tiếp nhận",
  processing: "Đang xử lý",
  "supplement-requested": "Yêu cầu bổ sung",
  refused: "Từ chối",
  answered: "Đã trả lời",
} as const;

/** A petition, without who wrote it and what it says. */
export function petitionRecord(it: Petition): object {
  return {
    MaPAKN: it.code,
    DonVi: it.agencyAsGiven ?? "",
    LoaiPAKN: it.subject === null ? "" : SUBJECTS[it.subject],
    TrangThai: it.state === null ? "" : STATES[it.state],
    NgayGui: senderTime(it.receivedAt),
    HanXuLy: senderTime(it.dueAt),
    NgayTraLoi: senderTime(it.answeredAt),
    NgayCongKhai: senderTime(it.publishedAt),
    DanhGia: it.satisfaction === null ? "" : SATISFACTION_WORDS[it.satisfaction],
    NgayCapNhat: senderTime(it.sourceTime),
  };
}
