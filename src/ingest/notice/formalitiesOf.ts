import type { Formalities } from "#published/notice.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { RawParagraph } from "./rawDocument.ts";

const NUMBER = /^Số\s*(?::\s*|(?=[\d/]))(.*)$/iu;
const DAY = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/u;
const MOTTO = /độc lập\s*\S?\s*tự do\s*\S?\s*hạnh phúc/iu;
const SIGNS =
  /^(TM|KT|TL|TUQ|Q)\.\s*\p{Lu}|^(PHÓ )?(CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|TRƯỞNG BAN|THỨ TRƯỞNG)\b/u;
const PERSON = /^(\p{Lu}\p{Ll}*\.?\s+){1,5}\p{Lu}\p{Ll}*$/u;
const NO_PERSON = /^(phụ lục|nơi nhận|ủy ban|hội đồng|căn cứ|kính gửi|đã ký|ký bởi)/u;

/** The formal parts of a dispatch or notice, or null when the paper has none of them. */
export function formalitiesOf(paragraphs: readonly RawParagraph[]): Formalities | null {
  const lines = paragraphs.flatMap((it) => it.text.split("\n")).map((it) => it.trim());
  const number = lines.map((it) => NUMBER.exec(it)?.[1]).find((it) => it !== undefined);
  const motto = lines.find((it) => MOTTO.test(it));
  const signed = lines.findLastIndex((it) => SIGNS.test(it));
  if (number === undefined && motto === undefined) return null;
  const end = lines.findIndex((it) => /^(Kính gửi|Căn cứ|Thực hiện)/iu.test(it));
  const head = lines.slice(0, end < 0 ? 12 : end);
  return {
    number: numberOf(number ?? ""),
    day: dayOf(head.find((it) => /ngày.*tháng.*năm/iu.test(it)) ?? ""),
    motto: motto?.match(/Độc lập.*Hạnh phúc/iu)?.[0] ?? null,
    ...signatureOf(lines, signed),
  };
}

/** "12/UBND-VP" or null where the number before the slash is blank. */
function numberOf(text: string): string | null {
  const found = /^(\d+\p{L}?)\s*([/-])\s*(\S+)/u.exec(text.replace(/[.…_]+/g, " ").trim());
  return found ? `${found[1]}${found[2]}${found[3]}` : null;
}

function dayOf(line: string): string | null {
  const [, day = "", month = "", year = ""] = DAY.exec(wordsKey(line)) ?? [];
  return year === "" ? null : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function signatureOf(
  lines: readonly string[],
  last: number,
): { signer: string | null; signerTitle: string | null } {
  if (last < 0) return { signer: null, signerTitle: null };
  let first = last;
  while (first > 0 && SIGNS.test(lines[first - 1] ?? "")) first--;
  const after = lines.slice(last + 1, last + 6).filter((it) => !/^\(.*\)$|^đã ký$/iu.test(it));
  const name = after.slice(0, 2).find((it) => PERSON.test(it) && !NO_PERSON.test(wordsKey(it)));
  return { signer: name ?? null, signerTitle: lines.slice(first, last + 1).join(" ") };
}
