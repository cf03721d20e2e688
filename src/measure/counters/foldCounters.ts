import { type Connection, rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { addUp, type Counting } from "./addUp.ts";
import { contributionsSql } from "./contributions.ts";
import { countedTo, findCounterState } from "./counterState.ts";
import { CURRENT } from "./versions.ts";

/**
 * Lets time pass in the counters of an authority, in a transaction that holds its lock: dossiers that were there when a new
 * period began enter it, and what was to come by now has come. Time never runs backwards: an earlier instant does nothing.
 */
export async function foldCounters(
  tx: Connection,
  authority: AgencyCode,
  now: Instant,
  { items, marks }: Counting,
): Promise<void> {
  const state = await findCounterState(tx, authority);
  if (state === undefined || Date.parse(now) <= Date.parse(state.countedTo)) return;
  const before = state.countedTo;
  await rowsOf(tx, COME, { authority, now });
  // A period begins with a month.
  if (dayInVietnam(now).slice(0, 7) !== dayInVietnam(before).slice(0, 7)) {
    const begun = "q.starts_at > :counted_before::timestamptz and q.starts_at <= :counted_to::timestamptz";
    const values = {
      ...marks,
      ...countedTo(now),
      authority,
      counted_before: before,
      since_day: `${dayInVietnam(before).slice(0, 7)}-01`,
    };
    await addUp(tx, contributionsSql(items, CURRENT, begun), values, items);
  }
  await rowsOf(tx, "update counter_state set counted_to = :now::timestamptz where authority = :authority", {
    authority,
    now,
  });
}

const COME = `with come as (
  delete from counter where authority = :authority and at > '-infinity' and at <= :now::timestamptz
  returning period, rule, cell, yes, no, unknown
)
insert into counter (authority, period, at, rule, cell, yes, no, unknown)
select :authority, period, '-infinity', rule, cell, sum(yes), sum(no), sum(unknown) from come
group by period, rule, cell order by period, rule, cell
on conflict (authority, period, at, rule, cell) do update
set yes = counter.yes + excluded.yes, no = counter.no + excluded.no, unknown = counter.unknown + excluded.unknown`;
