import type { Column } from "#published/notice.ts";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import { wordsKey } from "#terms/vietnameseText.ts";

type Role = Column["role"];

/** What headers of columns without figures say, after the words' key. */
const HEADERS: readonly [Role, RegExp][] = [
  ["ordinal", /^(stt|tt|số tt|số thứ tự|thứ tự|s\.t\.t|no\.?)$/],
  [
    "code",
    /^(mã|mã số|mã định danh|mã định danh (đơn vị|cơ quan|điện tử).*|mã (đơn vị|cơ quan|đv|xã|hành chính))$/,
  ],
  [
    "remark",
    /^(ghi chú|chú thích|nguyên nhân|giải trình|lý do|nội dung)( .*)?$|^(mức|mức( độ)? đánh giá|đánh giá)$/,
  ],
  // A rank is a number that must never be added up or averaged.
  ["remark", /^(xếp (loại|hạng|thứ)|thứ hạng|hạng|thay đổi( thứ)? hạng|tăng giảm( thứ)? hạng)( .*)?$/],
];

/** A name's header says what is named and nothing else: "Tên đơn vị", "Sở, ban, ngành/UBND cấp xã", "Cơ quan giải quyết TTHC". */
const NAMED =
  /^(đơn vị|lĩnh vực|cơ quan|địa phương|địa bàn|xã|phường|thị trấn|đặc khu|sở|phòng|bộ|tỉnh|huyện|quận|thành phố|thị xã|ubnd|ủy ban nhân dân|trung tâm)(?!\p{L})/u;
const BESIDE_NAMED =
  /(đơn vị|lĩnh vực|công việc|cơ quan|địa phương|địa bàn|xã|phường|thị trấn|đặc khu|sở|ban|ngành|phòng|bộ|tỉnh|huyện|quận|thành phố|thị xã|tx|tp|tt|ubnd|ủy ban nhân dân|trung tâm|chuyên môn|cấp|thực hiện|giải quyết|tiếp nhận|trực thuộc|hành chính|báo cáo|được đánh giá|tthc|thủ tục|và|các|thuộc|trên)(?!\p{L})/gu;

/** The role a header names, or null: then the column holds figures or its values tell. */
export function roleOfHeader(header: string): Role | null {
  const key = wordsKey(header)
    .replace(/[.:]+$/, "")
    .replace(/\s*\/\s*/g, "/");
  return HEADERS.find(([, form]) => form.test(key))?.[0] ?? (namesUnits(key) ? "name" : null);
}

function namesUnits(key: string): boolean {
  const named = key.replace(/^tên\s+/u, "").replace(/^các\s+/u, "");
  return NAMED.test(named) && !/\p{L}|\d/u.test(named.replace(BESIDE_NAMED, ""));
}

const ORDINAL = /^(\d{1,3}|[IVX]{1,5}|[A-Z]|\d{1,2}\.\d{1,2})\.?$/;

/** Whether a value looks like a running number: 7, IV, A, 2.1. */
export function looksLikeOrdinal(text: string): boolean {
  return ORDINAL.test(text.trim());
}

/** Whether a value looks like an agency code, also one with a slip of the keys. */
export function looksLikeCode(text: string): boolean {
  const bare = text.replace(/\s+/g, "").toUpperCase();
  return (
    agencyCodeGrammar(bare) !== null ||
    /^(?=.*\d)[\dO]{3}[.,]?[\dO.,]{3,9}[A-Z]\d{2}$|^[A-Z]\d{2}[.,]\d[\d.,]*$/.test(bare)
  );
}

/** Whether a value is a name: letters, no number, no code. */
export function looksLikeName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !looksLikeCode(text) && !looksLikeOrdinal(text);
}
