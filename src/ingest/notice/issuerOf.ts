import type { Notice } from "#published/notice.ts";
import { nameOf, type Registry } from "#registry/agency.ts";
import { findByName } from "#registry/findByName.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { RawParagraph } from "./rawDocument.ts";

const COMMITTEE = /^(ủy ban nhân dân|ubnd)$/u;
const OFFICE = /^(ủy ban nhân dân|ubnd|văn phòng|sở|ban|trung tâm|phòng|bộ|thanh tra|cục|chi cục)(?=\s|$)/u;
const NATION = /^cộng hòa xã hội|^độc lập|^số\s*:|^v\/v|^kính gửi|ngày.*tháng.*năm/u;

/** The agency in the letterhead, matched to the registry where certain; its last line is the one that issues. */
export function issuerOf(
  paragraphs: readonly RawParagraph[],
  registry: Registry,
  onDay?: string,
): Notice["agency"] {
  const head = paragraphs
    .slice(0, 6)
    .flatMap((it) => it.text.split("\n"))
    .map((it) => it.trim());
  const names: string[] = [];
  for (const line of head) {
    const key = wordsKey(line);
    if (NATION.test(key) || !isUpper(line)) continue;
    const before = names.at(-1);
    if (before !== undefined && COMMITTEE.test(wordsKey(before)))
      names[names.length - 1] = `${before} ${line}`;
    else if (OFFICE.test(key)) names.push(line);
    else if (before !== undefined) names[names.length - 1] = `${before} ${line}`;
  }
  const name = names.at(-1);
  if (name === undefined) return null;
  const superior =
    names.length > 1 && names[0] ? findByName(registry, names[0], undefined, onDay) : undefined;
  const found =
    (superior && findByName(registry, name, superior.id, onDay)) ??
    findByName(registry, name, undefined, onDay);
  return found ? { code: found.code, name: nameOf(found, onDay) } : { code: null, name };
}

function isUpper(line: string): boolean {
  return /\p{L}/u.test(line) && line === line.toUpperCase();
}
