/** The fixed words of NĐ 30/2020/NĐ-CP, Phụ lục I, which every document carries. */
export const FORM_WORDS = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  notice: "THÔNG BÁO",
  to: "Kính gửi:",
  recipients: "Nơi nhận:",
} as const;

/** Sizes of the same annex: lengths in millimetres, type in points. */
export const FORM_SIZES = {
  page: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  indent: 12.7,
  body: 14,
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  date: 13,
  subject: 12,
  tableCaption: 13,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
  footnote: 12,
  afterParagraph: 6,
  signatureSpace: 25,
} as const;

/** Lines of a list as the annex wants them: each ends with a semicolon, the last with a full stop. */
export function listLines(items: readonly string[]): string[] {
  return items.map(
    (it, index) => it.trim().replace(/[;.,]+$/, "") + (index === items.length - 1 ? "." : ";"),
  );
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase("vi");
}

/** The subject of a công văn begins with "V/v", once. */
export function aboutLine(subject: string): string {
  return /^v\/v\s/i.test(subject) ? subject : `V/v ${subject}`;
}
