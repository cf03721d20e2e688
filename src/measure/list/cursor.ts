import { refuse } from "#terms/problem.ts";

/** Where a page ended, opaque to whoever hands it back. */
export type Cursor = string;

type Place = { value: string; code: string };

export function cursorOf({ value, code }: Place): Cursor {
  return Buffer.from(JSON.stringify([value, code])).toString("base64url");
}

/** Throws UserError for a text that no page gave. */
export function readCursor(cursor: Cursor): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const [value, code] = Array.isArray(read) ? read : [];
    if (typeof value === "string" && typeof code === "string") return { value, code };
  } catch {
    // Told below like any other text that is no cursor.
  }
  return refuse(
    "bad-cursor",
    `after=${cursor}`,
    "Không phải dấu trang.",
    "Hãy mở lại danh sách từ trang đầu.",
  );
}
