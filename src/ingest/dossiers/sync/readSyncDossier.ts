import type { Component, Dossier, DossierVersion, Fee, Pause, ResultPaper } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import { baseProcedureCode } from "../fields/procedureCode.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "./sourceTime.ts";

/** Systems give codes of many forms; all are one word with digits in it. */
const CODE = /^\S*\d\S*$/;
const CODE_EXAMPLE = "mã hồ sơ, ví dụ 000.20.41.H99-260302-0007";

/** Reads one dossier of DongBoHoSoMC, in the shape of 2021 or a later one: what a shape lacks is not known. */
export function readSyncDossier(fields: Fields, context: ReaderContext, rawHash: string): DossierVersion {
  const code = fields.required("MaHoSo", CODE_EXAMPLE);
  if (code !== "" && !CODE.test(code)) fields.fault("MaHoSo", CODE_EXAMPLE);
  const deleted = codes.tombstones.some((it) => fields.flag(it) === true);
  return {
    authority: context.authority,
    source: "sync",
    kind: "record",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    deleted,
    facts: deleted ? nothingKnown(code) : factsOf(code, fields, context),
    rawHash,
  };
}

function factsOf(code: string, fields: Fields, { agencies }: ReaderContext): Dossier {
  const submittedAt = fields.instant("NgayNopHoSo");
  const receivedAt = fields.instant("NgayTiepNhan");
  const finishedAt = fields.instant("NgayKetThucXuLy");
  const agencyCode = fields.firstText(codes.agencyCodes);
  const agencyName = fields.firstText(codes.agencyNames);
  const procedureAsGiven = fields.text("MaTTHC");
  return {
    code,
    otherCodes: otherCodes(fields, code),
    agency: agencies.find(agencyCode, agencyName, receivedAt ?? submittedAt ?? finishedAt),
    agencyAsGiven: agencyName ?? agencyCode,
    procedure: baseProcedureCode(procedureAsGiven),
    procedureAsGiven,
    channel: fields.coded("KenhThucHien", codes.channels),
    state: fields.coded("TrangThaiHoSo", codes.states),
    submittedAt,
    receivedAt,
    dueAt: fields.instant("NgayHenTra"),
    finishedAt,
    returnedAt: fields.instant("NgayTra"),
    refusedAt: fields.instant("NgayTuChoi"),
    pauses: fields.objects("DanhSachHoSoBoSung")?.flatMap(pauseOf) ?? null,
    steps: null,
    components: fields.objects("TaiLieuNop")?.flatMap(componentOf) ?? null,
    results: fields.objects("DanhSachGiayToKetQua")?.map(resultOf) ?? null,
    hasDigitisedComponent: fields.flag("HoSoCoThanhPhanSoHoa"),
    paidOnline: fields.coded("DuocThanhToanTrucTuyen", codes.paidOnline),
    fees: fields.objects("DanhSachLePhi")?.map(feeOf) ?? null,
    verifiedAccount: fields.flag("TaiKhoanDuocXacThucVoiVNeID"),
    databases: fields.objects("DSKetNoiCSDL")?.flatMap((it) => it.text("MaCSDL") ?? []) ?? null,
  };
}

/** Senders that replace a dossier's code keep the former one as MaHoSoKhac. */
function otherCodes(fields: Fields, code: string): string[] {
  const others = fields.text("MaHoSoKhac")?.split(/[;,\s]+/) ?? [];
  return [...new Set(others.filter((it) => it !== "" && it !== code))];
}

function pauseOf(it: Fields): Pause[] {
  it.required("NgayBoSung", "ngày yêu cầu bổ sung");
  const from = it.instant("NgayBoSung");
  return from === null ? [] : [{ kind: "supplement", from, until: it.instant("NgayTiepNhanBoSung") }];
}

/** A paper taken back is no part of the dossier. */
function componentOf(it: Fields): Component[] {
  if (it.flag("IsDeleted") === true) return [];
  return [
    {
      code: it.text("MaThanhPhanHoSo"),
      hasFile: hasLink(it, "DuongDanTaiTepTin"),
      digitised: it.flag("DuocSoHoa"),
      reused: it.coded("DuocTaiSuDung", codes.reused),
      fromStore: it.flag("DuocLayTuKhoDMQG"),
    },
  ];
}

function resultOf(it: Fields): ResultPaper {
  const code = it.firstText(["MaGiayToKetQua", "MaKetQua"]);
  return { code, hasFile: hasLink(it, "DuongDanTepTinKetQua") };
}

function feeOf(it: Fields): Fee {
  return { code: it.text("MaPhiLePhi"), amount: it.amount("Gia") };
}

/** A link given as "" says that there is no file; a link not given says nothing. */
function hasLink(it: Fields, name: string): boolean | null {
  return it.has(name) ? it.text(name) !== null : null;
}
