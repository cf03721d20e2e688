import type { Petition } from "#dossier/petition.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";

/** Reads a petition; who wrote it and what it says stays in the raw payload. */
export function readPetition(fields: Fields, context: ReaderContext, rawHash: string): Petition {
  const receivedAt = fields.instant("NgayGui");
  const agencyCode = fields.firstText(codes.agencyCodes);
  const agencyName = fields.firstText(codes.agencyNames);
  return {
    authority: context.authority,
    source: "petition",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code: fields.required("MaPAKN", "mã phản ánh, kiến nghị"),
    agency: context.agencies.find(agencyCode, agencyName, receivedAt),
    agencyAsGiven: agencyName ?? agencyCode,
    subject: fields.coded("LoaiPAKN", codes.petitionSubjects),
    state: fields.coded("TrangThai", codes.petitionStates),
    receivedAt,
    dueAt: fields.instant("HanXuLy"),
    answeredAt: fields.instant("NgayTraLoi"),
    publishedAt: fields.instant("NgayCongKhai"),
    satisfaction: fields.coded("DanhGia", codes.satisfaction),
    rawHash,
  };
}
