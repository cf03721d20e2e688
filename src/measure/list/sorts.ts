/** What a list may be sorted by; what is not known comes last. */
export const DOSSIER_SORTS = {
  code: { sql: "d.code", type: "text" },
  receivedAt: { sql: "coalesce(d.received_at, 'infinity')", type: "timestamptz" },
  dueAt: { sql: "coalesce(d.due_at, 'infinity')", type: "timestamptz" },
  finishedAt: { sql: "coalesce(d.finished_at, 'infinity')", type: "timestamptz" },
} as const;

export type DossierSort = keyof typeof DOSSIER_SORTS;
