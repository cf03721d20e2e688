import type { Dossier } from "#dossier/dossier.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "../openedDatabase.ts";
import { rowsOf } from "../statement.ts";
import { factsOf } from "./spelledFacts.ts";

/** Where a page ended: the promise as the database writes it, `infinity` without one, and the code. */
export type OpenPlace = { value: string; code: string };

/**
 * Which dossiers are wanted.
 * @property agencies null: all of the authority
 * @property at as known at this instant of the past; null: as known now
 * @property monthFrom those handled since this day (YYYY-MM-DD) and not handed over are wanted as well; null: they are not
 * @property dueUntil only those promised by then, or not promised at all; null: whenever
 */
export type OpenWish = {
  agencies: readonly AgencyCode[] | null;
  at: Instant | null;
  monthFrom: string | null;
  dueUntil: Instant | null;
};

/** A dossier with what follows from its procedure in the catalogue as it was when the version was written. */
export type OpenDossier = {
  place: OpenPlace;
  code: string;
  facts: Dossier;
  knownFrom: Instant;
  returnsPaper: boolean | null;
  chargesFee: boolean | null;
};

/** Dossiers to which more may happen, in the order of their promises, those without one last, then of their codes. */
export async function openDossiers(
  { sql }: Pick<Database, "sql">,
  authority: AgencyCode,
  { agencies, at, monthFrom, dueUntil }: OpenWish,
  { after, limit }: { after: OpenPlace | null; limit: number },
): Promise<OpenDossier[]> {
  type Row = {
    code: string;
    facts: string;
    known_from: Date;
    returns_paper: boolean | null;
    procedure_charges_fee: boolean | null;
    sorted_by: string;
  };
  const wanted = [
    monthFrom === null
      ? "d.closed_day = 'infinity'"
      : "(d.closed_day = 'infinity' or (d.state = 'processed' and d.returned_at is null and d.finished_day >= :month_from::date))",
    ...(agencies === null ? [] : ["d.agency = any(:agencies::text[])"]),
    ...(dueUntil === null ? [] : ["(d.due_at is null or d.due_at <= :due_until::timestamptz)"]),
    ...(after === null
      ? []
      : ["(coalesce(d.due_at, 'infinity'), d.code) > (:after_value::timestamptz, :after_code)"]),
  ].join("\n  and ");
  const columns = "code, facts, known_from, returns_paper, procedure_charges_fee, due_at";
  const current = `select ${columns} from dossier d
where d.authority = :authority and not d.deleted${at === null ? "" : " and d.known_from <= :at::timestamptz"}
  and ${wanted}`;
  const closed = `select ${columns} from dossier_history d
where d.authority = :authority and not d.deleted and d.known_from <= :at::timestamptz
  and d.known_from < d.known_to and d.known_to > :at::timestamptz
  and ${wanted}`;
  const text = `select ${columns}, coalesce(due_at, 'infinity')::text as sorted_by
from (${at === null ? current : `${current}\nunion all\n${closed}`}) d
order by coalesce(due_at, 'infinity'), code
limit :row_limit::int`;
  const values = {
    authority,
    agencies,
    at,
    month_from: monthFrom,
    due_until: dueUntil,
    after_value: after?.value,
    after_code: after?.code,
    row_limit: limit,
  };
  const rows = await rowsOf<Row>(sql, text, values);
  return rows.map((it) => ({
    place: { value: it.sorted_by, code: it.code },
    code: it.code,
    facts: factsOf(it.code, it.facts),
    knownFrom: it.known_from.toISOString(),
    returnsPaper: it.returns_paper,
    chargesFee: it.procedure_charges_fee,
  }));
}

/** The promises each of some dossiers was given, in the order in which they became known by an instant. */
export async function promisesGiven(
  { sql }: Pick<Database, "sql">,
  authority: AgencyCode,
  codes: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, readonly Instant[]>> {
  if (codes.length === 0) return new Map();
  const version = (table: string, also: string) => `select code, version, due_at from ${table}
where authority = :authority and code = any(:codes::text[]) and known_from <= :at::timestamptz and due_at is not null${also}`;
  const text = `select code, due_at from (
${version("dossier", "")}
union all
${version("dossier_history", " and known_from < known_to")}
) v order by code, version`;
  const values = { authority, codes: [...codes], at };
  const rows = await rowsOf<{ code: string; due_at: Date }>(sql, text, values);
  const given = Map.groupBy(rows, (it) => it.code);
  return new Map([...given].map(([code, them]) => [code, them.map((it) => it.due_at.toISOString())]));
}
