import type { Notice } from "#published/notice.ts";
import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { takeNameApart } from "#registry/agencyName.ts";
import { findByName } from "#registry/findByName.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { PlacedParagraph } from "./readingOrder.ts";

const COMMITTEE = /^(ủy ban nhân dân|ubnd)$/u;
const OFFICE = /^(ủy ban nhân dân|ubnd|văn phòng|sở|ban|trung tâm|phòng|bộ|thanh tra|cục|chi cục)(?=\s|$)/u;
const PLACE = /^(tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)(?=\s)/u;
/** Paragraphs a letterhead may take. */
const LETTERHEAD = 6;
/** A spreadsheet puts number and date in the agency's line. */
const BESIDE_NUMBER = /\s+[–—-]\s+(?=Số\s*:).*$/u;
/** Two agencies set in one line, where the line break between them was lost. */
const NEXT_AGENCY = /\n|(?<=\S)(?<!VĂN PHÒNG|VÀ)\s+(?=(?:UBND|ỦY BAN NHÂN DÂN|SỞ|VĂN PHÒNG)(?!\p{L}))/u;
const NATION = /^cộng hòa xã hội|^độc lập|^số\s*:|^v\/v|^kính gửi|ngày.*tháng.*năm/u;

/** The agency in the letterhead, matched to the registry where certain; its last line is the one that issues. */
export function issuerOf(
  paragraphs: readonly PlacedParagraph[],
  registry: Registry,
  onDay?: string,
): Notice["agency"] {
  const head = paragraphs.slice(0, LETTERHEAD).filter((it) => !it.afterTable);
  const names = head.flatMap((it) => namesIn(it.text)).reduce(joinCommittee, []);
  const name = names.at(-1);
  if (name === undefined) return null;
  const found = findIssuer(names.slice(0, -1), name, registry, onDay);
  return found ? { code: found.code, name: nameOf(found, onDay) } : { code: null, name };
}

/** Every province has a "Sở Nội vụ": without the agency above it in the letterhead it is nobody's in particular. */
function findIssuer(
  above: readonly string[],
  name: string,
  registry: Registry,
  onDay: string | undefined,
): Agency | undefined {
  const [first] = above;
  if (first === undefined)
    return takeNameApart(name).place === null ? undefined : findByName(registry, name, undefined, onDay);
  const superior = findByName(registry, first, undefined, onDay);
  return superior && findByName(registry, name, superior.id, onDay);
}

/** Names set in capitals in one paragraph; a line that opens no office goes on with the name before it. */
function namesIn(paragraph: string): string[] {
  const names: string[] = [];
  const lines = paragraph.split(NEXT_AGENCY).map((it) => it.replace(BESIDE_NUMBER, "").trim());
  for (const line of lines) {
    const key = wordsKey(line);
    if (!isUpper(line) || NATION.test(key)) break;
    const before = names.at(-1);
    if (before !== undefined && !OFFICE.test(key)) names[names.length - 1] = `${before} ${line}`;
    else if (OFFICE.test(key) || PLACE.test(key)) names.push(line);
  }
  return names;
}

/** "ỦY BAN NHÂN DÂN" and "HUYỆN BẾN CẦU" may be paragraphs of their own; a place alone is no agency. */
function joinCommittee(names: string[], next: string): string[] {
  const before = names.at(-1);
  if (before !== undefined && COMMITTEE.test(wordsKey(before)))
    return [...names.slice(0, -1), `${before} ${next}`];
  return PLACE.test(wordsKey(next)) ? names : [...names, next];
}

function isUpper(line: string): boolean {
  return /\p{L}/u.test(line) && line === line.toUpperCase();
}
