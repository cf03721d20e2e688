import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Count } from "../countFromFacts.ts";
import { readMarks } from "../marks.ts";
import type { Predicate } from "../predicate.ts";
import { type Question, valuesOf } from "../question.ts";
import { type Cursor, cursorOf, NOT_KNOWN, readCursor } from "./cursor.ts";
import { type ListReading, listSql } from "./listSql.ts";
import type { ListWish } from "./listWish.ts";
import { DOSSIER_SORTS, type DossierSort } from "./sorts.ts";
import { whereToLook } from "./whereToLook.ts";

/** A dossier in a list: what one needs to find it, and nothing of the citizen. Null is not known. */
export type ListedDossier = {
  code: string;
  agency: AgencyCode | null;
  agencyAsGiven: string | null;
  procedure: string | null;
  channel: string | null;
  state: string | null;
  receivedAt: Instant | null;
  dueAt: Instant | null;
  finishedAt: Instant | null;
  returnedAt: Instant | null;
};

/**
 * The dossiers a rule answers in one way, paged by key: the second projection of the predicate.
 * @param counts of this predicate in this question, where they are at hand: they tell where not to look
 */
export async function listDossiers(
  database: Database,
  predicate: Predicate,
  question: Question,
  wish: ListWish,
  counts: readonly Count[] | null = null,
): Promise<{ dossiers: ListedDossier[]; next: Cursor | null }> {
  const { agencies, way } = whereToLook(predicate, question, wish, counts);
  if (agencies?.length === 0) return { dossiers: [], next: null };
  const last = wish.after === null ? null : readCursor(wish.after, DOSSIER_SORTS[wish.sort].type);
  const marks = await readMarks(database.sql, question.authority, [predicate]);
  const rowsOfPart = (part: ListReading["part"], limit: number) => {
    const knowledge = question.knownAt === null ? "now" : "then";
    const reading = { knowledge, ofAgencies: agencies !== null, way, part } as const;
    const after = last !== null && partOf(wish.sort, last.value) === part ? wish.after : null;
    return rowsOf<Row>(database.sql, listSql(predicate, reading, { ...wish, after }), {
      ...valuesOf({ ...question, agencies }),
      ...marks,
      search: wish.search === null ? null : `%${wish.search.replaceAll(/[\\%_]/g, "\\$&")}%`,
      procedure: wish.procedure,
      after_value: part === "known" ? last?.value : last?.code,
      after_code: last?.code,
      row_limit: limit,
    });
  };
  // One more tells whether there is a next page.
  const wanted = wish.limit + 1;
  const rows =
    last === null || partOf(wish.sort, last.value) === "known" ? await rowsOfPart("known", wanted) : [];
  if (wish.sort !== "code" && rows.length < wanted) {
    const others = await rowsOfPart("not-known", wanted - rows.length);
    rows.push(...others.map((it) => ({ ...it, sorted_by: NOT_KNOWN })));
  }
  const page = rows.slice(0, wish.limit);
  const end = page.at(-1);
  const next = rows.length > wish.limit && end ? cursorOf({ value: end.sorted_by, code: end.code }) : null;
  return { dossiers: page.map(listed), next };
}

/** The part of a list a place is in. */
function partOf(sort: DossierSort, value: string): ListReading["part"] {
  return sort !== "code" && value === NOT_KNOWN ? "not-known" : "known";
}

type Row = {
  code: string;
  agency: string | null;
  agency_as_given: string | null;
  procedure: string | null;
  channel: string | null;
  state: string | null;
  received_at: Date | null;
  due_at: Date | null;
  finished_at: Date | null;
  returned_at: Date | null;
  sorted_by: string;
};

function listed(row: Row): ListedDossier {
  const instant = (it: Date | null) => it?.toISOString() ?? null;
  return {
    code: row.code,
    agency: row.agency,
    agencyAsGiven: row.agency_as_given,
    procedure: row.procedure,
    channel: row.channel,
    state: row.state,
    receivedAt: instant(row.received_at),
    dueAt: instant(row.due_at),
    finishedAt: instant(row.finished_at),
    returnedAt: instant(row.returned_at),
  };
}
