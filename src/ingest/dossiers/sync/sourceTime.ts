import type { Instant } from "#terms/instant.ts";
import { codes } from "../codes.ts";
import type { Fields } from "../fields/fields.ts";

/** The time a record or request tells of itself, or null. When a file was written or received is not it. */
export function sourceTimeOf(fields: Fields): Instant | null {
  const name = codes.sourceTimes.find((it) => fields.text(it) !== null);
  return name === undefined ? null : fields.instant(name);
}
