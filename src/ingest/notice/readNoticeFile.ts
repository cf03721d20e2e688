import { createHash } from "node:crypto";
import type { NoticeContext, NoticeInput, NoticeReading } from "./noticeReading.ts";
import { readJsonNotice } from "./readJsonNotice.ts";
import { readRawDocument } from "./readRawDocument.ts";
import { understand } from "./understand.ts";

/**
 * Reads a published result from docx, xlsx, csv, md, html or our own json. The format is told by the content, not by
 * the file's name: HTML that calls itself .xls is read as HTML.
 */
export async function readNoticeFile(input: NoticeInput, context: NoticeContext): Promise<NoticeReading> {
  const raw = await readRawDocument(input);
  if (raw.form === "refused") return { notice: null, problems: [raw.problem], warnings: [] };
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  if (raw.form === "json") return readJsonNotice(raw.text, { file: input.name, sha256 }, context);
  const reading = understand(raw.document, { file: input.name, sha256 }, context);
  return { ...reading, warnings: [...raw.warnings, ...reading.warnings] };
}
