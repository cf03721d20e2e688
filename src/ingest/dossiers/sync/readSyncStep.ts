import type { Progress } from "#dossier/progress.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "./sourceTime.ts";

/** Reads one step of CapNhatTienDoHoSoMC, or of the one-stop connector's capnhatientrinh (the same fields, dates ISO). */
export function readSyncStep(fields: Fields, context: ReaderContext, rawHash: string): Progress {
  const code = fields.required("MaHoSo", "mã hồ sơ mà bước xử lý thuộc về");
  fields.required("ThoiDiemXuLy", "thời điểm xử lý dạng yyyyMMddHHmmss");
  return {
    authority: context.authority,
    source: "sync-progress",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code,
    step: {
      at: fields.instant("ThoiDiemXuLy"),
      state: fields.coded("TrangThai", codes.states),
      handlerName: fields.text("NguoiXuLy"),
      handlerTitle: fields.text("ChucDanh"),
      unit: fields.text("PhongBanXuLy"),
      note: fields.text("NoiDungXuLy"),
      dueAt: fields.instant("NgayKetThucTheoQuyDinh"),
    },
    rawHash,
  };
}
