import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import { senderTime } from "../instants.ts";
import { CHANNEL_CODES, DURATION_WORDS, flagCode } from "./senderCodes.ts";

/** A procedure as LayThuTuc answers it. */
export function catalogueRecord(it: ProcedureVersion): object {
  return {
    MATTHC: it.codeAsGiven,
    TENTTHC: it.name ?? "",
    MACOQUANCONGBO: it.publishedBy ?? "",
    TRANGTHAI: flagCode(it.public),
    QUYETDINH: it.decision ?? "",
    LINHVUCTHUCHIEN: it.domains?.map((MALINHVUC) => ({ MALINHVUC, TENLINHVUC: "" })),
    CACHTHUCTHUCHIEN: it.terms?.map(({ channel, amount, unit, fees }) => ({
      KENH: channel === null ? "" : CHANNEL_CODES[channel],
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: amount ?? "",
          DONVITINH: unit === null ? "" : DURATION_WORDS[unit],
          PHILEPHI: fees.map((fee) => ({ MAPHILEPHI: fee.code, SOTIEN: fee.amount, DONVI: "Đồng" })),
        },
      ],
    })),
    THANHPHANHOSO: [
      { TRUONGHOP: "", GIAYTO: it.components?.map(({ code }) => ({ MAGIAYTO: code, MA_KQ_THAYTHE: "" })) },
    ],
    KETQUATHUCHIEN: it.results?.map(({ code, name }) => ({ MAKETQUA: code, TENKETQUA: name })),
    NgayCapNhat: senderTime(it.sourceTime),
  };
}
