/**
 * The indicators over dossiers of the portal's rulebook, written by hand as a database administrator would who knows
 * the tables, for PostgreSQL (and PGlite). The yardstick: what the rules compile to may not be much slower.
 */
export const HANDWRITTEN = ["2.1", "3.3", "3.6", "4.1", "4.2", "4.3", "4.4", "4.5a", "5.4"] as const;

const ASKED = {
  "2.1": ["under_way", "not is_late"],
  "3.3": ["newly_received", "is_online"],
  "3.6": ["newly_received and procedure_charges_fee and charges_fee", "paid_online in ('portal', 'gateway')"],
  "4.1": ["under_way", "has_result_file"],
  "4.2": ["under_way", "has_component_file and (not returns_paper or has_result_file)"],
  "4.3": ["under_way and is_dated", "is_digitised"],
  "4.4": ["under_way and is_dated", "has_component_from_store"],
  "4.5a": ["under_way", "uses_population_data"],
  "5.4": ["under_way", "not is_late and not dissatisfied"],
} as const satisfies Record<(typeof HANDWRITTEN)[number], readonly [string, string]>;

const COLUMNS = `agency, procedure_charges_fee, charges_fee, paid_online, has_result_file, has_component_file,
    returns_paper, has_component_from_store, dissatisfied`;

/** Counts of the current dossiers; places as in the statements of the rules. */
export const CURRENT_BY_HAND = countOf(
  "dossier where authority = :authority and not deleted and opened_day < :until_day::date and closed_day >= :from_day::date",
);

/** The same as it was known at an instant. */
export const PAST_BY_HAND = countOf(`(
    select * from (
      select ${factsOf()} from dossier
      where authority = :authority and not deleted and known_from <= :known_at::timestamptz
        and opened_day < :until_day::date and closed_day >= :from_day::date
      union all
      select ${factsOf()} from dossier_history
      where authority = :authority and not deleted
        and known_from < known_to and known_from <= :known_at::timestamptz and known_to > :known_at::timestamptz
        and opened_day < :until_day::date and closed_day >= :from_day::date
    ) as known
  ) as known`);

function factsOf(): string {
  return `agency, was_received, received_day, received_at, is_open, ended_at, late, late_unknown, channel, procedure_charges_fee,
      charges_fee, paid_online, has_result_file, has_component_file, returns_paper, has_digitised_component,
      has_digitised_file, has_component_from_store, verified_account, databases, dissatisfied`;
}

function countOf(from: string): string {
  const counts = Object.entries(ASKED).flatMap(([id, [within, hit]]) => {
    const name = id.replace(".", "_");
    const asks = `(${within}) and (${hit})`;
    return [
      `count(*) filter (where ${asks}) as yes_${name}`,
      `count(*) filter (where (${within}) and not (${hit})) as no_${name}`,
      `count(*) filter (where (${within}) is not false) as all_${name}`,
    ];
  });
  return `select coalesce(agency, '') as cell,
  ${counts.join(",\n  ")}
from (
  select ${COLUMNS},
    was_received and received_day < :until_day::date
      and (is_open or ended_at >= :starts_at::timestamptz) as under_way,
    was_received and received_day >= :from_day::date and received_day < :until_day::date as newly_received,
    received_at is not null as is_dated,
    late[:mark::int] @> :judged_at::timestamptz
      or nullif(late_unknown[:mark::int] @> :judged_at::timestamptz, true) as is_late,
    coalesce(channel, 'direct') = 'online' as is_online,
    coalesce(has_digitised_component, has_digitised_file) as is_digitised,
    verified_account or has_component_from_store or databases ? '7' or databases ? '1' as uses_population_data
  from ${from}
  offset 0
) as answered
group by 1`;
}

/** Counters of a month that is over, read as they stand. */
export const COUNTERS_BY_HAND = `select rule, cell, yes, no, unknown from counter
where authority = :authority and period = :period and at = '-infinity' and rule = any(:rules::text[])`;
