import { TextRun } from "docx";
import type { Run } from "../../content.ts";
import { printedMarker } from "../marker.ts";

type Look = { bold?: boolean; size?: number };

/** The runs of a sentence. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold, italic, superscript }) =>
    linesOf(text, {
      ...(bold && { bold }),
      ...(italic && { italics: true }),
      ...(superscript && { superScript: true }),
    }),
  );
}

/** A text with footnote markers after it. */
export function markedRuns(text: string, markers: readonly string[], look: Look = {}): TextRun[] {
  return [
    ...linesOf(text, look),
    ...markers
      .map(printedMarker)
      .map((it) =>
        it.raised
          ? new TextRun({ ...look, text: it.text, superScript: true })
          : new TextRun({ ...look, text: ` ${it.text}` }),
      ),
  ];
}

function linesOf(text: string, look: Look & { italics?: boolean; superScript?: boolean }): TextRun[] {
  return text
    .split("\n")
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}
