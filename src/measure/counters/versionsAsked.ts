import { NamedTexts } from "../countSql.ts";
import { markName } from "../language/functions.ts";
import { namesIn, type SqlText } from "../language/sqlText.ts";
import { VERSION_FACTS } from "../relations.ts";
import type { CountedItem } from "./item.ts";

const FACTS = VERSION_FACTS.split(",").map((it) => it.trim());

/** Facts that are asked for whatever the items say. */
const ALWAYS = ["agency", "procedure", "opened_day", "closed_day"];

/** What differs from period to period. */
const OF_PERIOD = ["from_day", "until_day", "starts_at", "ends_at", "judged_at"];

/**
 * Versions with what some items ask of them and no more, and how they are to be asked.
 * - what no period changes is answered here, once; `asked` are the items with the names of these answers
 * - `opened_month`, `last_month`: of the opening, and of the closing or the day counted to
 * - `turns`: lateness changes after what is settled
 * - `widest`: months of the longest period in which it has to be asked, see `answersSql`
 *
 * @param versions a relation of versions with a `sign`
 */
export function versionsAsked(
  items: readonly CountedItem[],
  versions: SqlText,
): { text: SqlText; asked: CountedItem[] } {
  const once = new NamedTexts("k");
  const answeredOnce = (text: SqlText) =>
    namesIn(text).some((it) => OF_PERIOD.includes(it)) ? text : `d.${once.nameOf(text)}`;
  const asked = items.map((it) => ({ ...it, inScope: answeredOnce(it.inScope), hit: answeredOnce(it.hit) }));
  const named = factsIn(asked);
  const facts = FACTS.filter((it) => ALWAYS.includes(it) || named.has(it));
  const { begins, ends } = lifeOf(named);
  const text = `select d.*, ${WIDEST} as widest
  from (
    select d.sign, ${facts.map((it) => `d.${it}`).join(", ")},
      ${monthOf("d.opened_day")} as opened_month,
      ${monthOf("least(d.closed_day, :counted_day::date)")} as last_month,
      ${monthOf(begins)} as first_of_life,
      ${monthOf(ends)} as last_of_life,
      ${turnsAfter(ends, items)} as turns${once.columns()}
    from ${versions} d
    offset 0
  ) d`;
  return { text, asked };
}

/** The facts that conditions look at, times also as the days that are kept of them. */
function factsIn(items: readonly CountedItem[]): Set<string> {
  const texts = items.flatMap((it) => [it.inScope, it.hit]);
  const columns = texts.flatMap((text) => [...text.matchAll(/\bd\.(\w+)/g)].map((it) => it[1] ?? ""));
  const late = items.some((it) => it.late.length > 0) ? ["late", "late_unknown"] : [];
  return new Set([...columns, ...columns.map((it) => it.replace(/_at$/, "_day")), ...late]);
}

/**
 * The first and the last day, up to the day counted to, that a condition may hold against the bounds of a period. A promise
 * may lie outside of the days between opening and closing; an open dossier may be dated later than the day counted to.
 */
function lifeOf(named: ReadonlySet<string>): { begins: SqlText; ends: SqlText } {
  const days = FACTS.filter((it) => it.endsWith("_day") && !ALWAYS.includes(it) && named.has(it)).map(
    (it) => `, d.${it}`,
  );
  const closed = "case when d.closed_day = 'infinity' then :counted_day::date else d.closed_day end";
  return { begins: `least(d.opened_day${days.join("")})`, ends: `greatest(${closed}${days.join("")})` };
}

/**
 * A period around the whole life of a dossier says of it what every longer one says: its days lie within both, and lateness has
 * settled by its end. Where it has not, or where the period has not begun, every period is asked.
 */
const WIDEST: SqlText = `case
      when d.opened_day > :counted_day::date or (d.turns and d.closed_day < :counted_day::date) then 12
      when d.first_of_life = d.last_of_life then 1
      when d.first_of_life / 3 = d.last_of_life / 3 then 3
      when d.first_of_life / 6 = d.last_of_life / 6 then 6
      else 12
    end`;

/**
 * Whether lateness changes after the end of a dossier's life, or after the instant counted to where that is earlier. Most
 * closed dossiers are settled by then, but one of which nobody says when it ended becomes doubtful when its promise passes.
 */
function turnsAfter(day: SqlText, items: readonly CountedItem[]): SqlText {
  const end = `((${day} + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') - interval '1 millisecond'`;
  const after = `tstzrange(least(${end}, :counted_to::timestamptz), null)`;
  const turns = latenessOf(items).map(
    (it) => `(not coalesce(isempty(${it}), true) and ${it} && ${after} and not ${it} @> ${after})`,
  );
  return turns.length === 0 ? "false" : `(${turns.join(" or ")})`;
}

/** When a version `d` is late by the marks that items look at, and when that cannot be told. */
export function latenessOf(items: readonly CountedItem[]): SqlText[] {
  return [...new Set(items.flatMap((it) => it.late))]
    .map((it) => `:${markName(it)}::int`)
    .flatMap((at) => [`d.late[${at}]`, `d.late_unknown[${at}]`]);
}

/** Months since year 0, as standard periods number theirs. */
const monthOf = (day: SqlText): SqlText =>
  `(date_part('year', ${day}) * 12 + date_part('month', ${day}) - 1)::int`;
