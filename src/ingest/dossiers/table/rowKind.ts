import { wordsKey } from "#terms/vietnameseText.ts";
import { columns } from "./columns.ts";
import type { Head } from "./findHead.ts";
import type { Row } from "./row.ts";

export type RowKind = "data" | "group" | "total" | "nothing";

const NUMBERING = /^\(?\d{1,3}\)?$/;
/** What could be a code: one word with a digit and a separator in it. */
const CODE = /^\S*\d[-.]\S+$/;
/** A heading of a group, a footnote or a signature fills no more cells than this. */
const MOST_OF_A_HEADING = 2;

/** What a row under the head is: a dossier, a heading or closing line, a total, or nothing (blank, numbering, the head again). */
export function rowKind(row: Row, head: Head): RowKind {
  const filled = row.cells.filter((it) => it !== "");
  if (filled.length === 0 || isHeadAgain(row, head)) return "nothing";
  if (filled.length > MOST_OF_A_HEADING && filled.every((it) => NUMBERING.test(it))) return "nothing";
  const key = columns.layouts[head.layout].key;
  const code = head.columns.find((it) => it.field === key);
  const codeCell = code === undefined ? "" : (row.cells[code.at] ?? "");
  if (codeCell !== "" && (filled.length > MOST_OF_A_HEADING || CODE.test(codeCell))) return "data";
  if (filled.some((it) => columns.totals.some((word) => beginsWith(word, wordsKey(it))))) return "total";
  return filled.length <= MOST_OF_A_HEADING ? "group" : "data";
}

/** Exports repeat the head on every printed page. */
function isHeadAgain(row: Row, head: Head): boolean {
  return head.columns.every((it) => it.title === "" || it.title.endsWith(row.cells[it.at] ?? ""));
}

function beginsWith(word: string, text: string): boolean {
  return text === word || (text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length)));
}
