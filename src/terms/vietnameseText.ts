const TONE_ON_SECOND = new Map(
  ["oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe"]
    .concat(["uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy"])
    .map((it) => [it.slice(0, 2), it.slice(3)] as const),
);
const OPEN_SYLLABLE = /(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * A key under which two spellings of the same Vietnamese words are equal: NFC, lower case, one space, one place for
 * the tone mark (hoá = hóa, uỷ = ủy), tỉ lệ = tỷ lệ. For comparing only, never for showing.
 */
export function wordsKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(OPEN_SYLLABLE, (pair) => TONE_ON_SECOND.get(pair) ?? pair)
    .replace(/(?<!\p{L})tỉ(?!\p{L})/gu, "tỷ")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}

/** The letters without tone and vowel marks: Chữ and Chử are both chu. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
