import { type Connection, rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";

/** Up to when the counters of an authority are counted, and of which rules they are complete. */
export type CounterState = { countedTo: Instant; rules: readonly string[] };

export async function findCounterState(
  db: Connection,
  authority: AgencyCode,
): Promise<CounterState | undefined> {
  const [row] = await rowsOf<{ counted_to: Date; rules: string[] }>(
    db,
    "select counted_to, rules from counter_state where authority = :authority",
    { authority },
  );
  return row && { countedTo: row.counted_to.toISOString(), rules: row.rules };
}

/** Values for the instant counted to in the statements of counters. */
export function countedTo(instant: Instant): { counted_to: Instant; counted_day: string } {
  return { counted_to: instant, counted_day: dayInVietnam(instant) };
}
