import { Paragraph, type Table, TextRun } from "docx";
import type { Appendix } from "../../content.ts";
import { capitals } from "../form.ts";
import { printedMarker } from "../marker.ts";
import { type BlockPlace, blockParts } from "./blocks.ts";
import { textRuns } from "./textRuns.ts";

export function appendixParts(it: Appendix, place: BlockPlace): (Paragraph | Table)[] {
  const [first, ...rest] = [it.label, ...it.title.map(capitals)];
  return [
    new Paragraph({
      style: "AppendixTitle",
      children: [new TextRun({ text: first }), ...rest.map((line) => new TextRun({ text: line, break: 1 }))],
    }),
    ...(it.reference === null ? [] : [new Paragraph({ style: "AppendixReference", text: it.reference })]),
    ...blockParts(it.blocks, place),
    ...it.footnotes.map(({ marker, runs }) => {
      const { text, raised } = printedMarker(marker);
      return new Paragraph({
        style: "Footnote",
        children: [new TextRun({ text, superScript: raised }), new TextRun(" "), ...textRuns(runs)],
      });
    }),
  ];
}
