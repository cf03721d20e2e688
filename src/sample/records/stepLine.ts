import type { Step } from "#dossier/dossier.ts";
import type { Instant } from "#terms/instant.ts";
import { senderTime } from "../instants.ts";
import { quoted } from "./jsonWords.ts";
import { STATE_CODES } from "./senderCodes.ts";

/** A step as CapNhatTienDoHoSoMC sends it, by the time of the record it belongs to, one line of JSON. */
export function stepLine(code: string, it: Step, sourceTime: Instant | null): string {
  return `{"MaHoSo":"${code}","NguoiXuLy":${quoted(it.handlerName)},"ChucDanh":${quoted(it.handlerTitle)},"ThoiDiemXuLy":"${senderTime(it.at)}","PhongBanXuLy":${quoted(it.unit)},"NoiDungXuLy":${quoted(it.note)},"TrangThai":"${it.state === null ? "" : STATE_CODES[it.state]}","NgayBatDau":"","NgayKetThucTheoQuyDinh":"${senderTime(it.dueAt)}","NgayCapNhat":"${senderTime(sourceTime)}"}`;
}
