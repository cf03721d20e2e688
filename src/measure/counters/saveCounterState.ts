import { type Connection, rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { CountedItem } from "./item.ts";

/** Notes of which rules the counters are complete, and drops those of rules that are gone. */
export async function saveCounterState(
  tx: Connection,
  authority: AgencyCode,
  at: Instant,
  items: readonly CountedItem[],
  before: readonly string[],
): Promise<void> {
  const rules = items.map((it) => it.rule).sort();
  const gone = before.filter((it) => !rules.includes(it));
  if (gone.length === 0 && rules.length === before.length) return;
  if (gone.length > 0)
    await rowsOf(tx, "delete from counter where authority = :authority and rule = any(:gone::text[])", {
      authority,
      gone,
    });
  const text = `insert into counter_state (authority, counted_to, rules)
values (:authority, :at::timestamptz, :rules::text[])
on conflict (authority) do update set rules = excluded.rules`;
  await rowsOf(tx, text, { authority, at, rules });
}
