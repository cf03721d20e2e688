import type { ProcedureTerm, ProcedureVersion } from "#dossier/procedureVersion.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import { baseProcedureCode } from "../fields/procedureCode.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";

/** Reads one procedure of LayThuTuc, or of the shorter list LayDanhSachTTHC. */
export function readProcedure(fields: Fields, context: ReaderContext, rawHash: string): ProcedureVersion {
  const codeAsGiven = fields.required("MATTHC", "mã thủ tục, ví dụ 1.001193");
  const code = baseProcedureCode(codeAsGiven);
  if (code === null && codeAsGiven !== "") fields.fault("MATTHC", "mã thủ tục, ví dụ 1.001193");
  return {
    authority: context.authority,
    source: "catalogue",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code: code ?? codeAsGiven,
    codeAsGiven,
    name: fields.text("TENTTHC"),
    publishedBy: fields.text("MACOQUANCONGBO"),
    decision: fields.text("QUYETDINH"),
    public: fields.flag("TRANGTHAI"),
    domains: fields.objects("LINHVUCTHUCHIEN")?.flatMap((it) => it.text("MALINHVUC") ?? []) ?? null,
    terms: fields.objects("CACHTHUCTHUCHIEN")?.flatMap(termsOf) ?? null,
    components: fields.objects("THANHPHANHOSO")?.flatMap(papersOf) ?? null,
    results:
      fields
        .objects("KETQUATHUCHIEN")
        ?.map((it) => ({ code: it.text("MAKETQUA"), name: it.text("TENKETQUA") })) ?? null,
    rawHash,
  };
}

function termsOf(way: Fields): ProcedureTerm[] {
  const channel = way.coded("KENH", codes.channels);
  return (way.objects("THOIGIAN") ?? []).map((it) => ({
    channel,
    amount: it.amount("THOIGIANGIAIQUYET"),
    unit: it.coded("DONVITINH", codes.durations),
    fees: (it.objects("PHILEPHI") ?? []).map((fee) => ({
      code: fee.text("MAPHILEPHI"),
      amount: fee.amount("SOTIEN"),
    })),
  }));
}

function papersOf(variant: Fields): { code: string | null; replaceable: string | null }[] {
  return (variant.objects("GIAYTO") ?? []).map((it) => ({
    code: it.text("MAGIAYTO"),
    replaceable: it.text("MA_KQ_THAYTHE"),
  }));
}
