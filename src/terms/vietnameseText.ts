const TONE_ON_SECOND = new Map(
  ["oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe"]
    .concat(["uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy"])
    .map((it) => [it.slice(0, 2), it.slice(3)] as const),
);
const OPEN_SYLLABLE = /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
/** After q the mark belongs on the y: "qúy" is a slip for "quý". */
const AFTER_Q: Readonly<Record<string, string>> = { ù: "ỳ", ú: "ý", ủ: "ỷ", ũ: "ỹ", ụ: "ỵ" };

/**
 * A key under which two spellings of the same Vietnamese words are equal: NFC, lower case, one space, one place for
 * the tone mark (hoá = hóa, uỷ = ủy), tỉ lệ = tỷ lệ. For comparing only, never for showing.
 */
export function wordsKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(OPEN_SYLLABLE, (pair) => TONE_ON_SECOND.get(pair) ?? pair)
    .replace(/(?<=q)([ùúủũụ])y/gu, (_, u: string) => `u${AFTER_Q[u] ?? "y"}`)
    .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, "tỷ")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** The letters without tone and vowel marks: Chữ and Chử are both chu. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
