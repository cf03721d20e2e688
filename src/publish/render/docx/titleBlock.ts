import { AlignmentType, Paragraph, type Table } from "docx";
import type { PublicationContent } from "../../content.ts";
import { aboutLine, capitals, FORM_SIZES, FORM_WORDS, listLines } from "../form.ts";
import { borderless } from "./borderless.ts";
import { twips } from "./lengths.ts";
import { rule } from "./rule.ts";
import { markedRuns } from "./textRuns.ts";

const LEFT = 75;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
const ISSUER_SHARE = 0.42;

/** The two columns at the head of page one. @param width in millimetres */
export function titleBlock(content: PublicationContent, width: number): Table {
  const { superior, form } = content;
  const issuer = capitals(content.issuer);
  const right = width - LEFT;
  return borderless(
    [LEFT, right],
    [
      [
        [
          ...(superior === null ? [] : [line("Agency", capitals(superior))]),
          line("Agency", issuer, true),
          rule("1", issuer, FORM_SIZES.agency, ISSUER_SHARE, LEFT * POINTS_PER_MILLIMETRE),
        ],
        [
          line("Nation", FORM_WORDS.nation),
          line("Motto", FORM_WORDS.motto),
          rule("2", FORM_WORDS.motto, FORM_SIZES.motto, 1, right * POINTS_PER_MILLIMETRE),
        ],
      ],
      [
        [
          line("Number", content.number),
          ...(form === "cong-van" ? [line("About", aboutLine(content.subject))] : []),
        ],
        [line("PlaceAndDate", content.placeAndDate)],
      ],
    ],
  );
}

/** What stands between the title block and the body: the title of a notice, and whom the document addresses. */
export function opening(content: PublicationContent, width: number): Paragraph[] {
  return [
    ...(content.form === "thong-bao" ? noticeTitle(content.subject, width) : []),
    ...addressees(content),
  ];
}

function noticeTitle(subject: string, width: number): Paragraph[] {
  return [
    new Paragraph({ style: "DocumentTitle", spacing: { before: 320 }, text: FORM_WORDS.notice }),
    line("DocumentTitle", subject),
    rule("3", subject, FORM_SIZES.body, ISSUER_SHARE, width * POINTS_PER_MILLIMETRE, 240),
  ];
}

function addressees(content: PublicationContent): Paragraph[] {
  const lines = listLines(content.addressees);
  if (lines.length === 1) {
    return [
      new Paragraph({
        style: "Addressee",
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 200 },
        text: `${FORM_WORDS.to} ${lines[0]}`,
      }),
    ];
  }
  if (lines.length === 0) return [];
  return [
    new Paragraph({
      style: "Addressee",
      spacing: { before: 240, after: 80 },
      indent: { left: twips(32) },
      text: FORM_WORDS.to,
    }),
    ...lines.map(
      (it, index) =>
        new Paragraph({
          style: "Addressee",
          indent: { left: twips(51), hanging: twips(3) },
          ...(index === lines.length - 1 && { spacing: { after: 200 } }),
          text: `- ${it}`,
        }),
    ),
  ];
}

function line(style: string, text: string, bold = false): Paragraph {
  return new Paragraph({ style, children: bold ? markedRuns(text, [], { bold }) : markedRuns(text, []) });
}
