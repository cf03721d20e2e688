import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { looksLikeCode, looksLikeOrdinal, roleOfHeader } from "./columnRole.ts";
import { takeMarkers } from "./markers.ts";
import type { RawCell, RawGrid } from "./rawDocument.ts";

/**
 * A table of units cut out of a grid: rows of the header, rows of data, and the texts around it in the same grid.
 * Columns that are empty throughout are left out.
 */
export type FoundTable = {
  before: readonly string[];
  header: readonly (readonly RawCell[])[];
  data: readonly (readonly RawCell[])[];
  after: readonly string[];
};

const MOST_HEADER_ROWS = 5;

/** Every table of units in a grid. A grid that has none (a letterhead, a signature block) gives an empty list. */
export function findUnitTables(grid: RawGrid): FoundTable[] {
  const starts = grid.rows.flatMap((row, index) => (isHeaderStart(row) ? [index] : []));
  const tables: FoundTable[] = [];
  let from = 0;
  for (const [nth, start] of starts.entries()) {
    if (start < from) continue;
    const header = headerRows(grid, start);
    const headerTexts = new Set(header.map(rowText));
    const isNext = (row: readonly RawCell[], index: number) =>
      isHeaderStart(row) && index > start && !headerTexts.has(rowText(row));
    const next = grid.rows.findIndex(
      (row, index) => starts.slice(nth + 1).includes(index) && isNext(row, index),
    );
    const until = next < 0 ? grid.rows.length : next;
    const body = grid.rows
      .slice(start + header.length, until)
      .filter((row) => !isColumnNumbers(row) && !headerTexts.has(rowText(row)));
    const end = body.findLastIndex(holdsData) + 1;
    if (end === 0 || !body.some(hasFigure) || !holdsNames(header, body.slice(0, end))) continue;
    const data = body.slice(0, end).filter((row) => row.some((it) => it.text !== ""));
    const filled = (column: number) => [...header, ...data].some((row) => (row[column]?.text ?? "") !== "");
    const onlyFilled = (row: readonly RawCell[]) => row.filter((_, column) => filled(column));
    tables.push({
      before: textsOf(grid.rows.slice(from, start)),
      header: header.map(onlyFilled),
      data: data.map(onlyFilled),
      after: next < 0 ? textsOf(body.slice(end)) : [],
    });
    from = next < 0 ? until : until - body.slice(end).length;
  }
  return tables;
}

/** A row that begins a header: it names the column of units and others, and has no figures. "I | UBND các xã" is a group. */
function isHeaderStart(row: readonly RawCell[]): boolean {
  const own = originals(row).filter((it) => it.text !== "");
  if (own.length < 2 || own.some((it) => isFigure(it.text))) return false;
  const others = own.filter((it) => !isName(it) && !looksLikeOrdinal(it.text));
  return own.some(isName) && others.length > 0;
}

function isName({ text }: RawCell): boolean {
  return roleOfHeader(takeMarkers(text).text) === "name";
}

/** "Xếp loại | Sở, ngành | Xã, phường" counts units by kind: a column headed by a name that holds mere figures names nobody. */
function holdsNames(header: readonly (readonly RawCell[])[], data: readonly (readonly RawCell[])[]): boolean {
  const columns = header.flatMap((row) => row.flatMap((it, column) => (isName(it) ? [column] : [])));
  return columns.some((column) => {
    const filled = data.map((row) => row[column]?.text ?? "").filter((it) => it !== "");
    return filled.length === 0 || filled.filter(isFigure).length * 2 < filled.length;
  });
}

function headerRows(grid: RawGrid, start: number): (readonly RawCell[])[] {
  const rows: (readonly RawCell[])[] = [];
  const fixed = (grid.rows[start] ?? []).flatMap((it, column) => (isFixed(it) ? [column] : []));
  for (let index = start; index < Math.min(grid.rows.length, start + MOST_HEADER_ROWS); index++) {
    const row = grid.rows[index] ?? [];
    if (index > start && !continuesHeader(row, index, start, fixed)) break;
    rows.push(row);
  }
  return rows;
}

function isFixed(cell: RawCell): boolean {
  const role = roleOfHeader(takeMarkers(cell.text).text);
  return role === "ordinal" || role === "name" || role === "code";
}

/** A further level: nothing of its own under STT, name and code, words elsewhere, no figures. */
function continuesHeader(
  row: readonly RawCell[],
  index: number,
  start: number,
  fixed: readonly number[],
): boolean {
  const blankUnderFixed = fixed.every((column) => {
    const cell = row[column];
    return !cell || cell.text === "" || (cell.row < index && cell.row >= start);
  });
  const own = originals(row).filter((it) => it.row === index && it.text !== "");
  const words = own.filter((it) => /\p{L}|%/u.test(it.text) && !isFigure(it.text));
  return (
    blankUnderFixed && (own.length === 0 ? row.some((it) => it.row < index) : words.length === own.length)
  );
}

/** "(1) (2) (3)=(2)/(1)" or "A B 1 2 3" under a header. */
function isColumnNumbers(row: readonly RawCell[]): boolean {
  const own = originals(row)
    .map((it) => it.text.trim())
    .filter((it) => it !== "");
  if (own.length < 3) return false;
  const bracketed =
    own.every((it) => /^\(?[\dA-Z]{1,2}\)?(\s*=.*)?$|^\([\w\s=+/*x×:%,.()]+\)$/.test(it)) &&
    own.some((it) => /^\(\d/.test(it));
  const numbers = own.filter((it) => /^\d+$/.test(it)).map(Number);
  const running =
    numbers.length >= 3 && numbers.every((it, index) => index === 0 || it === (numbers[index - 1] ?? 0) + 1);
  return (
    bracketed || (running && numbers.length + own.filter((it) => /^[A-Z]$/.test(it)).length === own.length)
  );
}

function holdsData(row: readonly RawCell[]): boolean {
  if (hasFigure(row)) return true;
  const own = originals(row).filter((it) => it.text !== "");
  return (
    own.length >= 2 && (own.some((it) => looksLikeCode(it.text)) || /^\d{1,3}$/.test(own[0]?.text ?? ""))
  );
}

function hasFigure(row: readonly RawCell[]): boolean {
  const own = originals(row).filter((it) => it.text !== "");
  return own.length >= 2 && own.slice(1).some((it) => isFigure(it.text));
}

function isFigure(text: string): boolean {
  return readPrintedNumber(takeMarkers(text).text) !== null;
}

/** Each cell once, however many places it spans. */
export function originals(row: readonly RawCell[]): RawCell[] {
  return row.filter(
    (it, index) => row.findIndex((other) => other.row === it.row && other.column === it.column) === index,
  );
}

function rowText(row: readonly RawCell[]): string {
  return row.map((it) => it.text).join("|");
}

/** Rows as paragraphs, one each cell. */
export function textsOf(rows: readonly (readonly RawCell[])[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(originals).flatMap((it) => {
    const place = `${it.row}:${it.column}`;
    if (it.text === "" || seen.has(place)) return [];
    seen.add(place);
    return [it.text];
  });
}
