import type { Database } from "#store/database.ts";
import { rowsOf } from "#store/statement.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { readMarks } from "../marks.ts";
import type { Predicate } from "../predicate.ts";
import { type Question, valuesOf } from "../question.ts";
import { type Cursor, cursorOf, readCursor } from "./cursor.ts";
import { listSql } from "./listSql.ts";
import type { ListWish } from "./listWish.ts";

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

/** The dossiers a rule answers in one way, paged by key: the second projection of the predicate. */
export async function listDossiers(
  database: Database,
  predicate: Predicate,
  question: Question,
  wish: ListWish,
): Promise<{ dossiers: ListedDossier[]; next: Cursor | null }> {
  const { knownAt, agencies } = question;
  const text = listSql(predicate, knownAt === null ? "now" : "then", agencies !== null, wish);
  const last = wish.after === null ? null : readCursor(wish.after);
  const values = {
    ...valuesOf(question),
    ...(await readMarks(database.sql, question.authority, [predicate])),
    search: wish.search === null ? null : `%${wish.search.replaceAll(/[\\%_]/g, "\\$&")}%`,
    procedure: wish.procedure,
    after_value: last?.value ?? null,
    after_code: last?.code ?? null,
    // One more tells whether there is a next page.
    row_limit: wish.limit + 1,
  };
  const rows = await rowsOf<Row>(database.sql, text, values);
  const page = rows.slice(0, wish.limit);
  const end = page.at(-1);
  const next = rows.length > wish.limit && end ? cursorOf({ value: end.sorted_by, code: end.code }) : null;
  return { dossiers: page.map(listed), next };
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
