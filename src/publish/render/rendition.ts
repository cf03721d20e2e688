import type { Rendition } from "../content.ts";

const MEDIA_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
} as const;

const ASCII_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** One file. Texts become UTF-8. Throws when the stem is no plain ASCII file name. */
export function rendition(
  stem: string,
  format: keyof typeof MEDIA_TYPES,
  content: Uint8Array | string,
): Rendition {
  if (!ASCII_NAME.test(stem)) throw new Error(`Not an ASCII file name: ${JSON.stringify(stem)}`);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name: `${stem}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}
