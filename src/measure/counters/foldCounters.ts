import { type Connection, rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { periodDays, readPeriod } from "#terms/period.ts";
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
  counting: Counting,
): Promise<void> {
  const state = await findCounterState(tx, authority);
  if (state === undefined || Date.parse(now) <= Date.parse(state.countedTo)) return;
  await letCome(tx, authority, now);
  await enterPeriods(tx, authority, { from: state.countedTo, until: now }, counting);
}

/** What was to come by an instant has come: the periods that had begun are counted to it. */
export async function letCome(tx: Connection, authority: AgencyCode, now: Instant): Promise<void> {
  await rowsOf(tx, COME, { authority, now });
  await rowsOf(tx, "update counter_state set counted_to = :now::timestamptz where authority = :authority", {
    authority,
    now,
  });
}

/** Current dossiers enter the periods that began in a time. */
export async function enterPeriods(
  tx: Connection,
  authority: AgencyCode,
  time: { from: Instant; until: Instant },
  { items, marks }: Counting,
): Promise<void> {
  const month = dayInVietnam(time.from).slice(0, 7);
  // A period begins with a month.
  if (dayInVietnam(time.until).slice(0, 7) === month) return;
  const begun = "q.starts_at > :counted_before::timestamptz and q.starts_at <= :counted_to::timestamptz";
  const values = {
    ...marks,
    ...countedTo(time.until),
    authority,
    counted_before: time.from,
    since_day: periodDays(readPeriod(month)).until,
  };
  await addUp(tx, contributionsSql(items, CURRENT, begun), values, items);
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
