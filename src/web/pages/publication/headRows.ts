/** A head cell with the column it starts at; spans count from 1. A leaf names one column alone. */
export type HeadCell = { text: string; column: number; columnSpan: number; rowSpan: number; leaf: boolean };

/**
 * Head rows of a table from the header path of each column: neighbours under one heading share its cell, and a column
 * with fewer levels reaches down to the last.
 */
export function headRows(paths: readonly (readonly string[])[]): HeadCell[][] {
  const depth = Math.max(1, ...paths.map((it) => it.length));
  return Array.from({ length: depth }, (_, level) =>
    paths.flatMap((path, column): HeadCell[] => {
      const text = path[level];
      if (text === undefined || sharesHead(paths, column - 1, column, level)) return [];
      let end = column + 1;
      while (sharesHead(paths, column, end, level)) end += 1;
      const leaf = level === path.length - 1;
      return [{ text, column, columnSpan: end - column, rowSpan: leaf ? depth - level : 1, leaf }];
    }),
  );
}

/** Whether two columns stand under the same heading at a level above their last. */
function sharesHead(paths: readonly (readonly string[])[], a: number, b: number, level: number): boolean {
  const [one, other] = [paths[a], paths[b]];
  if (!one || !other || level >= one.length - 1 || level >= other.length - 1) return false;
  return one.slice(0, level + 1).every((text, at) => text === other[at]);
}
