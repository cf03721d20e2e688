import { SUPERSCRIPT_CLOSE, SUPERSCRIPT_OPEN } from "./rawDocument.ts";

/** A text and the footnote markers that stood on it, in their order. */
export type Marked = { text: string; markers: string[] };

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱ";
const PLAIN = "0123456789i";
const ANYWHERE = new RegExp(
  `\\(\\*{1,3}\\)|${SUPERSCRIPT_OPEN}[^${SUPERSCRIPT_CLOSE}]{1,8}${SUPERSCRIPT_CLOSE}|[${RAISED}]+`,
  "g",
);
const AT_END = /\s*(\*{1,3}|\[(\d{1,2}|[a-z]{1,3})\]|\((\d{1,2}|[a-z]{1,2})\))\s*$/;
const AT_START = /^(\*{1,3})\s*(?=[\p{L}\p{N}])/u;

/**
 * Takes footnote markers off a cell or header: (*), **, `⁽i⁾`, ¹, [1], and (1) or (a) behind other text.
 * A text that is nothing but (1) keeps it: that is a column number.
 */
export function takeMarkers(text: string): Marked {
  const markers: string[] = [];
  let rest = text.replace(ANYWHERE, (mark) => {
    markers.push(bareMarker(mark));
    return "";
  });
  const first = AT_START.exec(rest)?.[1];
  if (first) {
    markers.unshift(first);
    rest = rest.replace(AT_START, "");
  }
  const behind: string[] = [];
  for (let found = AT_END.exec(rest); found?.[1]; found = AT_END.exec(rest)) {
    const before = rest.slice(0, found.index);
    if (before.trim() === "" && !found[1].startsWith("*")) break;
    behind.unshift(bareMarker(found[1]));
    rest = before;
  }
  return { text: rest.replace(/[ \t]+/g, " ").trim(), markers: [...markers, ...behind] };
}

/** "(*)" → "*", "⁽i⁾" → "i", "¹" → "1". */
export function bareMarker(mark: string): string {
  return mark
    .replace(/[⁽⁾()[\]\s:]/g, "")
    .replace(new RegExp(`[${RAISED}]`, "g"), (digit) => PLAIN[RAISED.indexOf(digit)] ?? digit);
}
