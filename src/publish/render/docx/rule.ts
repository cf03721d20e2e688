import { Paragraph } from "docx";
import { ShapeRun } from "docx/shapes";
import { textWidth } from "../textWidth.ts";

type RuleId = "1" | "2" | "3";

const PIXELS_PER_POINT = 96 / 72;

/**
 * The drawn rule of the form, centred under the last line of a bold text.
 * @param id number of the drawing, unique in the document and the same in every rendering of it
 * @param share part of the text's width: 1 under the motto, a third to a half under the issuer
 * @param most width of the column in points, which no line exceeds
 * @param after space below the rule, in twips
 */
export function rule(
  id: RuleId,
  text: string,
  points: number,
  share: number,
  most: number,
  after = 0,
): Paragraph {
  const width = Math.min(textWidth(text.split("\n").at(-1) ?? "") * points, most) * share;
  return new Paragraph({
    style: "Rule",
    keepNext: true,
    ...(after > 0 && { spacing: { after } }),
    children: [
      new ShapeRun({
        type: "line",
        transformation: { width: Math.round(width * PIXELS_PER_POINT), height: 0 },
        line: { color: "000000", width: 0.75 },
        altText: { id, name: "Đường kẻ" },
      }),
    ],
  });
}
