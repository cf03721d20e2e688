/** A file's text, or why it is not to be trusted as Vietnamese. */
export type DecodedText = { text: string } | { broken: "mojibake" | "legacy-font" | "encoding" };

/** UTF-8 bytes once read as windows-1252: "á»§" stands for "ủ", "Ã¢" for "â", "Ä‘" for "đ". */
const MOJIBAKE =
  /á[º»][\u0080-\u00bf\u2010-\u2122\u0152-\u0192]|Ã[\u00a0-\u00bf]|Ä[\u0090\u2018\u0091‘]|Æ[°¡]/gu;
/** TCVN3 (.VnTime) and VNI texts: letters such as µ, ¸, © inside words. */
const LEGACY = /\p{L}[µ¸¶·¹©®¬¨§]\p{L}|\p{L}[µ¸¶·¹]\s/gu;

/** Reads UTF-8 (with or without BOM) and UTF-16; older encodings and damaged texts are named, never guessed. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return checked(new TextDecoder("utf-16le").decode(bytes));
  if (first === 0xfe && second === 0xff) return checked(new TextDecoder("utf-16be").decode(bytes));
  if (isWideText(bytes)) return checked(new TextDecoder("utf-16le").decode(bytes));
  try {
    return checked(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { broken: "encoding" };
  }
}

function checked(text: string): DecodedText {
  const words = Math.max(1, text.length / 200);
  if ((text.match(MOJIBAKE)?.length ?? 0) > Math.max(2, words)) return { broken: "mojibake" };
  if ((text.match(LEGACY)?.length ?? 0) > Math.max(4, words)) return { broken: "legacy-font" };
  return { text: text.normalize("NFC") };
}

/** UTF-16 without a mark: every other byte of the start is zero. */
function isWideText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  const zeros = start.filter((it, index) => index % 2 === 1 && it === 0).length;
  return start.length > 20 && zeros * 3 > start.length;
}
