import { Paragraph, type Table } from "docx";
import type { PublicationContent } from "../../content.ts";
import { capitals, FORM_SIZES, FORM_WORDS, listLines } from "../form.ts";
import { borderless } from "./borderless.ts";
import { twips } from "./lengths.ts";

/** Recipients on the left, the signature on the right, in one row that no page break tears. */
export function closing({ recipients, signature }: PublicationContent, width: number): Table {
  const space = twips(FORM_SIZES.signatureSpace);
  const last = signature.lines.length - 1;
  return borderless(
    [width / 2, width / 2],
    [
      [
        [
          ...(recipients.length > 0
            ? [
                new Paragraph({
                  style: "RecipientsHead",
                  spacing: { before: 240 },
                  text: FORM_WORDS.recipients,
                }),
              ]
            : []),
          ...listLines(recipients).map((it) => new Paragraph({ style: "Recipient", text: `- ${it}` })),
          ...(recipients.length > 0 ? [] : [new Paragraph({ style: "Recipient" })]),
        ],
        [
          ...signature.lines.map(
            (it, index) =>
              new Paragraph({
                style: "Signature",
                spacing: { before: index === 0 ? 240 : 0, after: index === last ? space : 0 },
                text: capitals(it),
              }),
          ),
          ...(signature.name === null && last >= 0
            ? []
            : [new Paragraph({ style: "Signature", text: signature.name ?? "" })]),
        ],
      ],
    ],
  );
}
