import type { Rating } from "#dossier/rating.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";

/** Reads how one citizen rated one dossier; who rated and in which words stays in the raw payload. */
export function readRating(fields: Fields, context: ReaderContext, rawHash: string): Rating | null {
  const code = fields.required("MaHoSo", "mã hồ sơ được đánh giá");
  fields.required("DanhGia", "mức độ hài lòng: rất hài lòng, hài lòng hoặc không hài lòng");
  const satisfaction = fields.coded("DanhGia", codes.satisfaction);
  if (satisfaction === null) return null;
  return {
    authority: context.authority,
    source: "rating",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    code,
    ratedAt: fields.instant("ThoiGianDanhGia"),
    satisfaction,
    rawHash,
  };
}
