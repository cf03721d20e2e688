import type { Problem } from "#terms/problem.ts";
import { decodeText } from "./decodeText.ts";
import type { NoticeInput } from "./noticeReading.ts";
import { openOfficeFile } from "./openOfficeFile.ts";
import type { RawDocument } from "./rawDocument.ts";
import { readDelimited } from "./readDelimited.ts";
import { readDocx } from "./readDocx.ts";
import { readHtml } from "./readHtml.ts";
import { readMarkdown } from "./readMarkdown.ts";
import { readXlsx } from "./readXlsx.ts";
import { type Refusal, refusal } from "./refusal.ts";
import { sniffBinary, sniffText } from "./sniffFormat.ts";

export type RawReading =
  | { form: "document"; document: RawDocument; warnings: Problem[] }
  | { form: "json"; text: string }
  | { form: "refused"; problem: Problem };

/** What a file holds, by its real form. A form we cannot read is refused with what to do instead. */
export async function readRawDocument({ name, bytes }: NoticeInput): Promise<RawReading> {
  const refused = (why: Refusal): RawReading => ({ form: "refused", problem: refusal(why, name) });
  if (bytes.length === 0) return refused("empty");
  const binary = sniffBinary(bytes);
  if (binary === "zip") return await readOfficeFile(name, bytes);
  if (binary === "ole") return refused(/\.docx?$/i.test(name) ? "old-word" : "old-excel");
  if (binary === "pdf" || binary === "image" || binary === "rtf") return refused(binary);
  const decoded = decodeText(bytes);
  if ("broken" in decoded) return refused(decoded.broken);
  const { text } = decoded;
  switch (sniffText(text, name)) {
    case "html":
      return read(readHtml(text), disguised(name));
    case "json":
      return { form: "json", text };
    case "delimited":
      return read(readDelimited(text));
    case "spreadsheet-xml":
      return refused("spreadsheet-xml");
    case "markdown":
      return read(readMarkdown(text));
  }
}

async function readOfficeFile(name: string, bytes: Uint8Array): Promise<RawReading> {
  const opened = openOfficeFile(bytes);
  if ("broken" in opened) return { form: "refused", problem: refusal(opened.broken, name) };
  try {
    if (opened.parts.has("xl/workbook.xml")) return { form: "document", ...readXlsx(opened.parts, name) };
    if (opened.parts.has("word/document.xml")) return read(await readDocx(bytes));
  } catch {
    return { form: "refused", problem: refusal("damaged", name) };
  }
  return {
    form: "refused",
    problem: refusal(opened.parts.has("content.xml") ? "open-document" : "unknown-zip", name),
  };
}

function read(document: RawDocument, warnings: Problem[] = []): RawReading {
  return { form: "document", document, warnings };
}

function disguised(name: string): Problem[] {
  if (/\.html?$/i.test(name)) return [];
  const says = "Tệp thực chất là trang HTML, không phải tệp đúng như phần mở rộng; vẫn đọc được.";
  return [
    {
      code: "html-in-disguise",
      at: name,
      says,
      remedy: "Nên mở và lưu lại thành .xlsx hoặc .docx trước khi lưu hồ sơ.",
    },
  ];
}
