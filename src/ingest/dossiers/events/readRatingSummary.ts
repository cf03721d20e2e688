import type { RatingSummary, Satisfaction } from "#dossier/rating.ts";
import { exact, sum } from "#terms/exact.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";
import { baseProcedureCode } from "../fields/procedureCode.ts";
import type { ReaderContext } from "../reader.ts";
import { sourceTimeOf } from "../sync/sourceTime.ts";

const MONTH = /^(\d{1,2})[-/](\d{4})$/;
const COUNT = /^\d+$/;
const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/;
const SHARES: readonly (readonly [Satisfaction, string])[] = [
  ["very-satisfied", "PhanTramDanhGiaRatHaiLong"],
  ["satisfied", "PhanTramDanhGiaHaiLong"],
  ["dissatisfied", "PhanTramDanhGiaChuaHaiLong"],
];

/** Senders cut each of the three shares to a whole percent. */
const CUT_AWAY = 3;

/** Reads one question of a month's ratings (DongBoDanhGia), and says when its shares cannot be believed. */
export function readRatingSummary(
  fields: Fields,
  context: ReaderContext,
  rawHash: string,
): RatingSummary | null {
  const period = monthOf(fields);
  if (period === null) return null;
  const raters = countOf(fields, "TongSoNguoiDanhGia");
  const given = SHARES.map(([means, name]) => [means, percentOf(fields, name)] as const);
  const told = given.flatMap(([means, share]) => (share === null ? [] : [[means, share] as const]));
  const doubt =
    told.length === SHARES.length
      ? doubtOf(
          raters,
          told.map(([, share]) => share),
        )
      : null;
  const agencyCode = fields.firstText(codes.agencyCodes);
  const agencyName = fields.firstText(codes.agencyNames);
  return {
    authority: context.authority,
    source: "rating-summary",
    sourceTime: sourceTimeOf(fields) ?? context.sourceTime,
    agency: context.agencies.find(agencyCode, agencyName, `${period}-01T00:00:00+07:00`),
    agencyAsGiven: agencyName ?? agencyCode,
    period,
    procedure: baseProcedureCode(fields.text("MaThuTuc")),
    question: fields.required("NoiDung", "nội dung câu hỏi"),
    raters,
    shares: doubt === null ? allShares(told) : null,
    doubt,
    rawHash,
  };
}

function allShares(told: readonly (readonly [Satisfaction, string])[]): RatingSummary["shares"] {
  const { "very-satisfied": very, satisfied, dissatisfied } = Object.fromEntries(told);
  if (very === undefined || satisfied === undefined || dissatisfied === undefined) return null;
  return { "very-satisfied": very, satisfied, dissatisfied };
}

/** Somebody rated, yet nobody is in any of the three: the sender writes 0 % instead of 100 % dissatisfied. */
function doubtOf(raters: number | null, shares: readonly string[]): RatingSummary["doubt"] {
  const total = sum(shares.map(exact));
  if (total.equals(0)) return raters === 0 ? null : "all-shares-zero";
  return total.sub(100).abs().compare(CUT_AWAY) < 0 ? null : "shares-not-whole";
}

function monthOf(fields: Fields): string | null {
  const [, month = "", year = ""] = MONTH.exec(fields.text("NgayTongHop") ?? "") ?? [];
  if (Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, "0")}`;
  fields.fault("NgayTongHop", "tháng tổng hợp dạng 3-2026");
  return null;
}

function countOf(fields: Fields, name: string): number | null {
  const text = fields.text(name);
  if (text === null) return null;
  if (COUNT.test(text)) return Number(text);
  fields.fault(name, "số người đánh giá, số nguyên không âm");
  return null;
}

function percentOf(fields: Fields, name: string): string | null {
  const text = fields.text(name);
  if (text === null) return null;
  const found = PERCENT.exec(text)?.[1]?.replace(",", ".");
  if (found === undefined || exact(found).compare(100) > 0) {
    fields.fault(name, "tỷ lệ từ 0% đến 100%");
    return null;
  }
  return found;
}
