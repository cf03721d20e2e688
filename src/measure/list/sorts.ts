/**
 * What a list may be sorted by; what is not known comes last.
 * @property group what an index has the order by: it has one value for many dossiers, and never falls where `sql` rises
 * @property groupOf the group of a place's `:after_value` or `:after_code`
 */
export const DOSSIER_SORTS = {
  code: { sql: "d.code", type: "text", group: "left(d.code, 16)", groupOf: "left(:after_code, 16)" },
  receivedAt: { sql: "d.received_at", type: "timestamptz", group: "d.received_day", groupOf: dayAfter() },
  dueAt: { sql: "d.due_at", type: "timestamptz", group: "d.due_day", groupOf: dayAfter() },
  finishedAt: { sql: "d.finished_at", type: "timestamptz", group: "d.finished_day", groupOf: dayAfter() },
} as const;

export type DossierSort = keyof typeof DOSSIER_SORTS;

function dayAfter(): string {
  return "(:after_value::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date";
}
