import { refuse } from "#terms/problem.ts";
import type { PublicationContent } from "../content.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Refuses `unprintable-text` for characters that no document can hold: control characters and halves of a pair. */
export function checkPrintable(content: PublicationContent): void {
  search(content, "công bố");
}

function search(value: unknown, at: string): void {
  if (typeof value === "string" && FORBIDDEN.test(value)) {
    refuse(
      "unprintable-text",
      at,
      `Có ký tự điều khiển trong ${JSON.stringify(value)}.`,
      "Hãy xóa ký tự ấy ở nguồn rồi xuất lại.",
    );
  }
  if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) search(part, `${at}.${key}`);
  }
}
