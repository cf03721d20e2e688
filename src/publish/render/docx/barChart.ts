import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { BarChart } from "../../content.ts";
import { twips } from "./lengths.ts";

const STEPS = 60;
const SIZE = 24;
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" };

/**
 * Bars drawn as shaded cells of a borderless table, so that labels and values stay text that can be edited and read aloud.
 * @param width in millimetres
 */
export function barChart({ title, bars }: BarChart, width: number): (Paragraph | Table)[] {
  const step = (width * 0.5) / STEPS;
  const columnWidths = [width * 0.34, ...Array.from({ length: STEPS }, () => step), width * 0.16].map(twips);
  return [
    new Paragraph({
      style: "TableCaption",
      keepNext: true,
      children: [new TextRun({ text: title, bold: true, italics: false })],
    }),
    new Table({
      width: { size: columnWidths.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: NONE,
        bottom: NONE,
        left: NONE,
        right: NONE,
        insideHorizontal: GAP,
        insideVertical: NONE,
      },
      margins: { left: twips(1.4), right: twips(1.4), top: 0, bottom: 0 },
      rows: bars.map((bar, index) => {
        const filled = Math.min(STEPS, Math.max(0, Math.round(bar.share * STEPS)));
        return new TableRow({
          cantSplit: true,
          keepNext: index < bars.length - 1,
          children: [
            words(bar.label),
            ...shade(filled, "1F4E79"),
            ...shade(STEPS - filled, "E8E8E8"),
            words(bar.max ? `${bar.value.text}/${bar.max.text}` : bar.value.text),
          ],
        });
      }),
    }),
  ];
}

function words(text: string): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: "TableText",
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, size: SIZE })],
      }),
    ],
  });
}

function shade(columnSpan: number, fill: string): TableCell[] {
  if (columnSpan === 0) return [];
  return [
    new TableCell({
      columnSpan,
      shading: { type: ShadingType.CLEAR, color: "auto", fill },
      children: [new Paragraph({ style: "TableText" })],
    }),
  ];
}
