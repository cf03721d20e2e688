import type { Component, Dossier, DossierVersion, ResultPaper } from "#dossier/dossier.ts";
import { senderTime } from "../instants.ts";
import type { HiddenFlaw } from "../sampleEvent.ts";
import { quoted } from "./jsonWords.ts";
import { CHANNEL_CODES, flagCode, PAID_CODES, REUSED_CODES, STATE_CODES } from "./senderCodes.ts";

/** What the catalogue calls a procedure. */
export type ProcedureWords = { name: string; domain: string };

const FILES = "https://tep.example.invalid/";

/**
 * A version as DongBoHoSoMC sends it in the shape of 2024 and later, one line of JSON. The owner is nobody: no name and no
 * number of a citizen is made up. Put together by hand, because JSON.stringify takes four times as long; codes and times
 * hold nothing that JSON escapes, other words are quoted.
 */
export function syncLine(
  { facts: it, sourceTime, deleted }: DossierVersion,
  words: ProcedureWords,
  hidden: readonly HiddenFlaw[],
): string {
  const end = `"NgayCapNhat":"${senderTime(sourceTime)}"}`;
  if (deleted) return `{"MaHoSo":"${it.code}","IsDeleted":"True",${end}`;
  const others = it.otherCodes.length > 0 ? `"MaHoSoKhac":"${it.otherCodes.join(";")}",` : "";
  const identity = hidden.includes("made-up-identity") ? "000000001" : "";
  return `{"MaHoSo":"${it.code}",${others}"MaTTHC":"${it.procedureAsGiven ?? ""}","TenTTHC":${quoted(words.name)},"MaLinhVuc":"${words.domain}","TenLinhVuc":"","KenhThucHien":"${it.channel === null ? "" : CHANNEL_CODES[it.channel]}","SoGiayToChuHoSo":"${identity}","ChuHoSo":"Người nộp mẫu","LoaiDoiTuong":"1","TrichYeuHoSo":"","NgayNopHoSo":"${senderTime(it.submittedAt)}","NgayTiepNhan":"${senderTime(it.receivedAt)}","NgayHenTra":"${senderTime(it.dueAt)}","TrangThaiHoSo":"${it.state === null ? "" : STATE_CODES[it.state]}","NgayKetThucXuLy":"${senderTime(it.finishedAt)}","NgayTra":"${senderTime(it.returnedAt)}","NgayTuChoi":"${senderTime(it.refusedAt)}","HinhThuc":"0","DonViXuLy":${quoted(it.agencyAsGiven)},"NoiNopHoSo":"${it.code.startsWith("G22") ? 1 : 2}","HoSoCoThanhPhanSoHoa":"${flagCode(it.hasDigitisedComponent)}","TaiKhoanDuocXacThucVoiVNeID":"${flagCode(it.verifiedAccount)}","DuocThanhToanTrucTuyen":"${it.paidOnline === null ? "" : PAID_CODES[it.paidOnline]}",${papers(it, hidden)}${end}`;
}

let last: { of: Dossier["components"]; text: string } = { of: null, text: "" };

/** The lists; one that is not known is left out. */
function papers(it: Dossier, hidden: readonly HiddenFlaw[]): string {
  const result = hidden.includes("result-is-submitted-file") ? "tl" : "kq";
  const supplements = it.pauses?.filter(({ kind }) => kind === "supplement") ?? null;
  // What is submitted is the same list in every version of a dossier.
  if (it.components === null || it.components !== last.of) last = { of: it.components, text: submitted(it) };
  return (
    last.text +
    list(
      "DanhSachHoSoBoSung",
      supplements,
      ({ from, until }) => `{"NgayBoSung":"${senderTime(from)}","NgayTiepNhanBoSung":"${senderTime(until)}"}`,
    ) +
    list("DanhSachGiayToKetQua", it.results, (paper, index) =>
      resultPaper(paper, `${FILES}${result}-${it.code}-${index + 1}`),
    )
  );
}

function submitted(it: Dossier): string {
  return (
    list("DSKetNoiCSDL", it.databases, (code) => `{"MaCSDL":"${code}"}`) +
    list("TaiLieuNop", it.components, (paper, index) =>
      component(paper, `${FILES}tl-${it.code}-${index + 1}`),
    ) +
    list(
      "DanhSachLePhi",
      it.fees,
      ({ code, amount }) => `{"MaPhiLePhi":"${code ?? ""}","Gia":"${amount ?? ""}","LoaiPhiLePhi":"2"}`,
    )
  );
}

function list<T>(name: string, items: readonly T[] | null, text: (item: T, index: number) => string): string {
  if (items === null) return "";
  return items.length === 0 ? `"${name}":[],` : `"${name}":[${items.map(text).join(",")}],`;
}

function component(it: Component, file: string): string {
  return `{"MaThanhPhanHoSo":"${it.code ?? ""}",${link("DuongDanTaiTepTin", it.hasFile, file)}"IsDeleted":"False","DuocSoHoa":"${flagCode(it.digitised)}","DuocTaiSuDung":"${it.reused === null ? "" : REUSED_CODES[it.reused]}","DuocLayTuKhoDMQG":"${flagCode(it.fromStore)}"}`;
}

function resultPaper(it: ResultPaper, file: string): string {
  return `{${link("DuongDanTepTinKetQua", it.hasFile, file)}"MaGiayToKetQua":"${it.code ?? ""}"}`;
}

/** A link that is empty says that there is no file; one that is left out says nothing. */
function link(name: string, hasFile: boolean | null, file: string): string {
  return hasFile === null ? "" : `"${name}":"${hasFile ? file : ""}",`;
}
