import { z } from "zod";
import type { RecordSigns } from "#dossier/integrity/recordSigns.ts";

const link = z.string().optional().catch(undefined);
const Papers = <Name extends string>(name: Name) =>
  z
    .array(z.object({ [name]: link }))
    .optional()
    .catch(undefined);
const SyncRecord = z.object({
  SoGiayToChuHoSo: link,
  TaiLieuNop: Papers("DuongDanTaiTepTin"),
  DanhSachGiayToKetQua: Papers("DuongDanTepTinKetQua"),
});

/**
 * What a kept record of DongBoHoSoMC shows that does not become a fact. Only the answers leave this function, no number and
 * no address.
 * @param madeUp numbers that systems write where a citizen's number is missing
 */
export function readRecordSigns(record: string, madeUp: ReadonlySet<string>): RecordSigns {
  const read = SyncRecord.safeParse(JSON.parse(record));
  if (!read.success) return { resultIsSubmittedFile: null, madeUpIdentity: null };
  const { SoGiayToChuHoSo: number, TaiLieuNop, DanhSachGiayToKetQua } = read.data;
  const submitted = linksOf(TaiLieuNop);
  const results = linksOf(DanhSachGiayToKetQua);
  return {
    resultIsSubmittedFile: results.size === 0 ? null : [...results].some((it) => submitted.has(it)),
    madeUpIdentity: number === undefined || number.trim() === "" ? null : madeUp.has(number.trim()),
  };
}

function linksOf(papers: readonly Record<string, string | undefined>[] | undefined): Set<string> {
  return new Set((papers ?? []).flatMap((it) => Object.values(it)).flatMap((it) => it?.trim() || []));
}
