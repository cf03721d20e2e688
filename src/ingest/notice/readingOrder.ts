import { wordsKey } from "#terms/vietnameseText.ts";
import { type FoundTable, findUnitTables, textsOf } from "./findUnitTables.ts";
import type { RawDocument, RawGrid, RawParagraph } from "./rawDocument.ts";

/** A paragraph with its place: "đoạn 12", counted from 1 over the whole file. */
export type PlacedParagraph = RawParagraph & { place: string; afterTable: boolean };
export type PlacedTable = { table: FoundTable; place: string; title: string | null };
export type PlacedGrid = { grid: RawGrid; place: string };

/** A file in reading order: its paragraphs, its tables of units, and the other grids that may hold points of groups. */
export type Reading = { paragraphs: PlacedParagraph[]; tables: PlacedTable[]; grids: PlacedGrid[] };

/** Cuts tables of units out of the grids; everything else becomes paragraphs, numbered as a reader meets them. */
export function inReadingOrder(document: RawDocument, fileKind: "csv" | "other", file: string): Reading {
  const reading: Reading = { paragraphs: [], tables: [], grids: [] };
  let sinceTable: RawParagraph[] = [];
  const add = (paragraph: RawParagraph) => {
    sinceTable.push(paragraph);
    const place = `đoạn ${reading.paragraphs.length + 1}`;
    reading.paragraphs.push({ ...paragraph, place, afterTable: reading.tables.length > 0 });
  };
  const addTexts = (texts: readonly string[]) => {
    for (const text of texts) add({ kind: "paragraph", text, bold: false });
  };
  for (const block of document) {
    if (block.kind === "paragraph") {
      add(block);
      continue;
    }
    const found = findUnitTables(block);
    if (found.length === 0) {
      const place = `Bảng ${reading.tables.length + reading.grids.length + 1}`;
      reading.grids.push({ grid: block, place });
      addTexts(textsOf(block.rows));
    }
    for (const table of found) {
      addTexts(table.before);
      const { label, title } = headingOf(sinceTable);
      const nth = reading.tables.length + 1;
      const sheet = block.name === null ? null : `trang tính ${block.name}`;
      const place = label ?? sheet ?? (fileKind === "csv" ? `tệp ${file}` : `Bảng ${nth}`);
      reading.tables.push({ table, place: withoutDouble(place, nth, reading.tables), title });
      sinceTable = [];
      addTexts(table.after);
    }
  }
  return reading;
}

/** "Phụ lục", "Phụ lục II", "Biểu số 2", alone in its line or before the title. */
const LABEL = /^((?:phụ lục|biểu(?: số)?|bảng)(?:\s+(?:[IVX]+|\d[\w.]*))?)\s*(?:[:.]\s*|$)/iu;
/** Without a label only the lines right above the table are its title. */
const TITLE_LINES = 3;

/** The label of an appendix and the title under it, from the lines between the last table and this one. */
function headingOf(paragraphs: readonly RawParagraph[]): { label: string | null; title: string | null } {
  const lines = paragraphs.flatMap((it) =>
    it.text.split("\n").map((text) => ({ text: text.trim(), bold: it.bold })),
  );
  const at = lines.findLastIndex((it) => LABEL.test(it.text));
  const label = at < 0 ? undefined : LABEL.exec(lines[at]?.text ?? "")?.[1];
  const under = lines.slice(Math.max(0, at)).map((it) => ({ ...it, text: it.text.replace(LABEL, "") }));
  const titled = under.filter(
    (it) => it.text !== "" && !isAside(it.text) && (isCapital(it.text) || (at >= 0 && it.bold)),
  );
  const title = (at < 0 ? titled.slice(-TITLE_LINES) : titled).map((it) => it.text).join(" ");
  const [first = ""] = label ?? "";
  return { label: label ? first.toUpperCase() + label.slice(1) : null, title: title === "" ? null : title };
}

function isAside(text: string): boolean {
  return /^\(|^(đơn vị tính|đvt|kèm theo|cộng hòa xã hội|độc lập|nơi nhận|ủy ban nhân dân|ubnd|tm\.|kt\.|chủ tịch|phó chủ tịch)/u.test(
    wordsKey(text),
  );
}

function isCapital(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length >= 12 && letters === letters.toUpperCase();
}

function withoutDouble(place: string, nth: number, earlier: readonly PlacedTable[]): string {
  return earlier.some((it) => it.place === place) ? `${place} (bảng ${nth})` : place;
}
