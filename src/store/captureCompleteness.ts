import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Database } from "./openedDatabase.ts";
import { rowsOf } from "./statement.ts";

/**
 * What a capture has and lacks.
 * @property units units that some of its answers names, or as many as the source says there are
 * @property answers one for each kind of answer, with how many units it has and some of those it lacks
 */
export type CaptureCompleteness = {
  id: string;
  kind: "evaluation" | "summary";
  period: string;
  dataTime: Instant | null;
  importedAt: Instant;
  checkedAt: Instant;
  complete: boolean;
  missing: string[];
  notes: string[];
  units: number;
  answers: { endpoint: string; units: number; absent: AgencyCode[] }[];
};

/** Units named as lacking at most. */
const NAMED = 10;

type Row = Omit<CaptureCompleteness, "dataTime" | "importedAt" | "checkedAt"> & {
  data_time: Date | null;
  imported_at: Date;
  checked_at: Date;
};

const TEXT = `with newest as (
  select * from capture where authority = :authority
  order by period desc, data_time desc nulls last, imported_at desc, id limit :limit offset :from
),
has as (
  select capture_id, endpoint, array_agg(distinct agency) as agencies
  from given_row where authority = :authority and capture_id in (select id from newest)
  group by capture_id, endpoint
),
named as (
  select capture_id, array_agg(code order by position) as agencies
  from capture_agency where authority = :authority and capture_id in (select id from newest)
  group by capture_id
)
select newest.id, kind, period, data_time, imported_at, checked_at, complete, missing, notes,
  greatest(coalesce(cardinality(named.agencies), 0), newest.declared_units) as units,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'endpoint', has.endpoint,
      'units', cardinality(has.agencies),
      'absent', (
        select coalesce(jsonb_agg(code), '[]') from (
          select code from unnest(named.agencies) as it(code) where not (code = any(has.agencies)) limit ${NAMED}
        ) as lacking)
    ) order by has.endpoint)
    from has where has.capture_id = newest.id
  ), '[]') as answers
from newest left join named on named.capture_id = newest.id
order by period desc, data_time desc nulls last, imported_at desc, newest.id`;

/** Captures of an authority, the newest first: units by kinds of answer, what is there and what is not. @param from how many of the newest to pass over */
export async function capturesCompleteness(
  { sql }: Pick<Database, "sql">,
  authority: AgencyCode,
  { from, limit }: { from: number; limit: number },
): Promise<CaptureCompleteness[]> {
  const rows = await rowsOf<Row>(sql, TEXT, { authority, from, limit });
  return rows.map(({ data_time, imported_at, checked_at, ...it }) => ({
    ...it,
    dataTime: data_time?.toISOString() ?? null,
    importedAt: imported_at.toISOString(),
    checkedAt: checked_at.toISOString(),
  }));
}
