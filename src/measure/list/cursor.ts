import { refuse } from "#terms/problem.ts";

/** Where a page ended, opaque to whoever hands it back. */
export type Cursor = string;

type Place = { value: string; code: string };

/** The value of a place among dossiers of which it is not known what the list is sorted by. */
export const NOT_KNOWN = "infinity";

export function cursorOf({ value, code }: Place): Cursor {
  return Buffer.from(JSON.stringify([value, code])).toString("base64url");
}

/** How PostgreSQL writes a point in time. */
const INSTANT = /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/;

/**
 * Throws UserError for a text that no page gave, or that a list sorted otherwise gave.
 * @param type what the list is sorted by
 */
export function readCursor(cursor: Cursor, type: "text" | "timestamptz"): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const [value, code] = Array.isArray(read) ? read : [];
    if (typeof value === "string" && typeof code === "string" && (type === "text" || INSTANT.test(value)))
      return { value, code };
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
