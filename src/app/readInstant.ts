import { findInstant, type Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";

/** An instant a person typed; it must say its offset, so that nobody guesses the zone. Throws UserError. */
export function readInstant(text: string): Instant {
  return (
    findInstant(text) ??
    refuse(
      "bad-instant",
      `thời điểm "${text}"`,
      "Không phải một thời điểm.",
      "Hãy viết cả ngày, giờ và múi giờ, ví dụ 2023-11-02T16:30+07:00.",
    )
  );
}
