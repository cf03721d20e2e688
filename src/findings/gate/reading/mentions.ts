import type { Notice, NoticeTable, Row } from "#published/notice.ts";
import { properPart, takeNameApart } from "#registry/agencyName.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import { unitRows } from "./cells.ts";

/** A unit of a table as running text may name it: "An Thạnh", "xã An Thạnh". */
export type MentionableUnit = {
  table: NoticeTable;
  row: Row;
  place: string | null;
  proper: string;
  needsPlace: boolean;
};

/** Where a text names a unit; offsets in the NFC text with single spaces. */
export type Mention = { table: NoticeTable; row: Row; start: number; end: number };

const PLACE_BEFORE = /(xã|phường|thị trấn|tt\.?|đặc khu|huyện|quận|thị xã|thành phố|tp\.?|tỉnh)\s*$/u;
const SHORT: Readonly<Record<string, string>> = {
  tt: "thị trấn",
  "tt.": "thị trấn",
  tp: "thành phố",
  "tp.": "thành phố",
};

/** The units of all tables. Names that are also the issuer's, shared by two units, or mere numbers need "xã" in front. */
export function mentionableUnits(notice: Notice): MentionableUnit[] {
  const issuer = notice.agency === null ? null : takeNameApart(notice.agency.name).proper;
  const units = notice.tables.flatMap((table) =>
    unitRows(table).flatMap((row) => {
      const { place, proper } = takeNameApart(row.name);
      return proper === "" ? [] : [{ table, row, place, proper, written: properPart(row.name) }];
    }),
  );
  return units
    .map(({ written, ...it }) => ({
      ...it,
      needsPlace:
        it.proper === issuer ||
        !/\p{L}/u.test(written) ||
        units.some((other) => other.proper === it.proper && other.place !== it.place),
    }))
    .sort((a, b) => b.proper.length - a.proper.length);
}

/** One spacing, composed letters: what offsets of mentions refer to. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Every unit a text names, in order. A longer name is not taken for the shorter one inside it. */
export function findMentions(given: string, units: readonly MentionableUnit[]): Mention[] {
  const text = plainText(given);
  const key = wordsKey(text);
  const found: Mention[] = [];
  for (const unit of units) {
    for (let start = key.indexOf(unit.proper); start >= 0; start = key.indexOf(unit.proper, start + 1)) {
      const end = start + unit.proper.length;
      const inside = found.some((it) => start < it.end && end > it.start && it.end - it.start > end - start);
      if (!inside && isWholeName(text, key, start, end) && placeFits(key.slice(0, start), unit))
        found.push({ table: unit.table, row: unit.row, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function isWholeName(text: string, key: string, start: number, end: number): boolean {
  const letter = /[\p{L}\d]/u;
  if (letter.test(key[start - 1] ?? " ") || letter.test(key[end] ?? " ")) return false;
  // Words in small letters are no name: "ban quản lý" inside a sentence may be, "an" is not.
  return (
    /[\p{Lu}\d]/u.test(text[start] ?? "") ||
    (text.slice(start, end).includes(" ") && /\p{Lu}/u.test(text.slice(start, end)))
  );
}

function placeFits(before: string, { place, needsPlace }: MentionableUnit): boolean {
  const said = PLACE_BEFORE.exec(before)?.[1];
  if (said === undefined) return !needsPlace;
  return place === null ? !needsPlace : place === (SHORT[said] ?? said);
}
