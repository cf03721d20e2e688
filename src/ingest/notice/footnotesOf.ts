import type { Footnote, Paragraph } from "#published/notice.ts";
import { bareMarker } from "./markers.ts";

const LEAD = /^(ghi chú|chú thích|lưu ý)\s*:\s*/iu;
/** A marker in front of its words: "(*: …)", "(**) …", "* …", "⁽i⁾ …", "¹ …", "[1] …", "(1) …", "i …" behind "Ghi chú:". */
const STARRED = /^\(?(\*{1,3})\)?\s*:?\s*(?=\S)/u;
const RAISED = /^(⁽[^⁾]{1,8}⁾|[⁰¹²³⁴⁵⁶⁷⁸⁹ⁱ]+)\s*:?\s*(?=\S)/u;
const NUMBERED = /^[-–]?\s*(\[(?:\d{1,2}|[a-z]{1,3})\]|\((?:\d{1,2}|[a-z]{1,3})\))\s*:?\s*(?=\S)/u;
const NEXT = /(?<=[.;,)])\s+(?=\(\*{1,3}\)|⁽|[¹²³]|\[\d)/u;

/**
 * The footnotes among paragraphs. Starred and raised markers always are footnotes; (1) and [1] only where a table
 * uses that marker, else they are list numbers.
 * @param used markers that stand on headers and cells
 * @param afterTable whether the paragraphs stand behind a table, where a bare star is no list mark
 */
export function footnotesOf(
  paragraphs: readonly Paragraph[],
  used: ReadonlySet<string>,
  afterTable: boolean,
): Footnote[] {
  return paragraphs.flatMap(({ text, place }) =>
    text
      .replace(LEAD, "")
      .split(NEXT)
      .flatMap((piece) => {
        const found = markerOf(piece.trim(), used, afterTable);
        return found ? [{ ...found, place }] : [];
      }),
  );
}

function markerOf(
  text: string,
  used: ReadonlySet<string>,
  afterTable: boolean,
): { marker: string; text: string } | null {
  const starred = STARRED.exec(text);
  if (starred?.[1] && (afterTable || text.startsWith("(") || used.has(starred[1])))
    return split(text, starred[0], starred[1]);
  const raised = RAISED.exec(text);
  if (raised?.[1]) return split(text, raised[0], bareMarker(raised[1]));
  const numbered = NUMBERED.exec(text);
  const marker = numbered?.[1] ? bareMarker(numbered[1]) : "";
  return numbered && used.has(marker) ? split(text, numbered[0], marker) : null;
}

/** Takes the marker off; when the whole note stood in brackets, the closing one too. */
function split(text: string, lead: string, marker: string): { marker: string; text: string } {
  const rest = text.slice(lead.length).trim();
  const wrapped = lead.startsWith("(") && !lead.includes(")");
  return { marker, text: wrapped ? rest.replace(/\)(\.?)$/, "$1") : rest };
}
