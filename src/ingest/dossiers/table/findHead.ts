import { type CellType, columns, headerKey, type Layout, type LayoutName } from "./columns.ts";
import type { Row } from "./row.ts";

/**
 * A column of a table under its head.
 * @property title the head as written, levels joined
 * @property field what it is read as; null when it is not read
 * @property type what its cells hold; null when the header is not known
 */
export type Column = { at: number; title: string; field: string | null; type: CellType | null };

/** @property dataFrom index among the rows looked at of the first one under the head */
export type Head = { layout: LayoutName; columns: readonly Column[]; dataFrom: number };

const MOST_LEVELS = 3;
/** A row of titles or notes may hold a word or two that are headers elsewhere. */
const LEAST_FIELDS = 2;

/** Finds the head among the first rows of a table: the rows, and the layout, under which most headers are known. */
export function findHead(rows: readonly Row[], dropped: readonly string[] = []): Head | undefined {
  const found: { head: Head; known: number }[] = [];
  for (const from of rows.keys()) {
    for (let levels = 1; levels <= MOST_LEVELS && from + levels <= rows.length; levels++) {
      const titles = withoutDropped(joinLevels(rows.slice(from, from + levels)), dropped);
      for (const [layout, it] of layouts()) {
        const read = readTitles(titles, it);
        const fields = new Set(read.flatMap(({ field }) => field ?? []));
        if (!fields.has(it.key) || !it.needs.some((need) => fields.has(need)) || fields.size < LEAST_FIELDS)
          continue;
        const known = read.filter(({ type }) => type !== null).length + fields.size;
        found.push({ head: { layout, columns: read, dataFrom: from + levels }, known });
      }
    }
  }
  return found.reduce<(typeof found)[number] | undefined>(
    (best, it) => (best === undefined || it.known > best.known ? it : best),
    undefined,
  )?.head;
}

function layouts(): [LayoutName, Layout][] {
  return Object.entries(columns.layouts) as [LayoutName, Layout][];
}

/** Titles from top to bottom; a head that spans columns to its right stands over them. */
function joinLevels(levels: readonly Row[]): string[] {
  const width = Math.max(...levels.map((it) => it.cells.length));
  return Array.from({ length: width }, (_, at) => {
    const path = levels.map((_row, level) => titleAt(levels, level, at));
    return path.filter((it, level) => it !== "" && it !== path[level - 1]).join(" ");
  });
}

function titleAt(levels: readonly Row[], level: number, at: number): string {
  const own = levels[level]?.cells[at] ?? "";
  const below = levels.slice(level + 1).some((it) => (it.cells[at] ?? "") !== "");
  if (own !== "" || !below) return own;
  const left = levels[level]?.cells.slice(0, at).findLast((it) => it !== "");
  return left ?? "";
}

/** Headers said to have no cells under them: those to their right move to the left. */
function withoutDropped(titles: readonly string[], dropped: readonly string[]): string[] {
  const keys = new Set(dropped.map(headerKey));
  return titles.filter((it) => !keys.has(headerKey(it)));
}

function readTitles(titles: readonly string[], layout: Layout): Column[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const key = headerKey(title);
    const [field, { type } = { type: null }] =
      Object.entries(layout.fields).find(([name, it]) => it.headers.includes(key) && !taken.has(name)) ?? [];
    if (field !== undefined) taken.add(field);
    if (field !== undefined) return { at, title, field, type };
    return { at, title, field: null, type: layout.text.includes(key) ? "text" : null };
  });
}
