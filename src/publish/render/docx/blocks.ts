import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, type Table, TextRun } from "docx";
import type { Block } from "../../content.ts";
import { FORM_SIZES } from "../form.ts";
import { barChart } from "./barChart.ts";
import { pointTwips } from "./lengths.ts";
import type { ListPlace } from "./listNumbering.ts";
import { textRuns } from "./textRuns.ts";
import { unitTable } from "./unitTable.ts";

const ALIGNMENT = {
  justify: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
} as const;
const AFTER = pointTwips(FORM_SIZES.afterParagraph);
const AFTER_BOX = pointTwips(10);
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

/** What a block needs to know of its place in the document; `width` of the text in millimetres. */
export type BlockPlace = { width: number; list: (marker: string) => ListPlace | null };

/** Blocks in order. @param keepLast binds the last to what follows, so that a signature never stands alone on a page */
export function blockParts(
  blocks: readonly Block[],
  place: BlockPlace,
  keepLast = false,
): (Paragraph | Table)[] {
  return blocks.flatMap((it, index) =>
    partsOf(it, place, {
      keepNext: keepLast && index === blocks.length - 1,
      ...(isBox(blocks[index - 1]) && { spacing: { before: AFTER_BOX, after: AFTER } }),
    }),
  );
}

function isBox(it: Block | undefined): boolean {
  return it?.kind === "table" || it?.kind === "chart";
}

function partsOf(
  it: Block,
  place: BlockPlace,
  look: Pick<IParagraphOptions, "keepNext" | "spacing">,
): (Paragraph | Table)[] {
  switch (it.kind) {
    case "paragraph": {
      const align = it.align ?? "justify";
      const indented = it.indent ?? align === "justify";
      return [
        new Paragraph({
          style: "Body",
          ...look,
          alignment: ALIGNMENT[align],
          ...(!indented && { indent: { firstLine: 0 } }),
          children: textRuns(it.runs),
        }),
      ];
    }
    case "item": {
      const numbering = place.list(it.marker);
      const words = textRuns(it.runs);
      if (!numbering)
        return [
          new Paragraph({ style: "Body", ...look, children: [new TextRun(`${it.marker} `), ...words] }),
        ];
      const { reference, instance } = numbering;
      return [
        new Paragraph({
          style: "Body",
          ...look,
          numbering: { reference, instance, level: 0, custom: true },
          children: words,
        }),
      ];
    }
    case "heading":
      return [new Paragraph({ heading: HEADINGS[it.level - 1] ?? HeadingLevel.HEADING_2, text: it.text })];
    case "table":
      return unitTable(it.table, place.width);
    case "chart":
      return barChart(it.chart, place.width);
  }
}
