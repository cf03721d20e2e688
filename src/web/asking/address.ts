import { RISK_NAMES, type RiskName } from "#contract/risks.ts";

/**
 * What a page's address may carry. `ky` the period, `loai` the kind of unit, `bo` the rulebook version; the rest is handed to
 * the API under the names it has there.
 */
export type PageSearch = {
  ky?: string;
  loai?: string;
  bo?: string;
  source?: Source;
  knownAt?: string;
  rule?: string;
  answer?: CountedAnswer;
  sort?: SortColumn;
  order?: "asc" | "desc";
  search?: string;
  procedure?: string;
  kind?: RiskName;
  after?: string;
  indicator?: string;
  cause?: string;
  /** What changes are told since, and the agency whose changes are listed. */
  since?: string;
  unit?: string;
  target?: string;
  still?: "yes";
  /** Mends chosen, and codes of dossiers, with spaces between them. */
  fix?: string;
  dossier?: string;
};

export const SOURCES = ["portal", "dossiers"] as const;
export type Source = (typeof SOURCES)[number];
export const COUNTED_ANSWERS = ["yes", "no", "unknown"] as const;
export type CountedAnswer = (typeof COUNTED_ANSWERS)[number];
const SORT_COLUMNS = ["code", "receivedAt", "dueAt", "finishedAt"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** Reads an address; what is not understood is left out. */
export function readSearch(given: Record<string, unknown>): PageSearch {
  const text = <Key extends keyof PageSearch>(
    key: Key,
    among?: readonly string[],
  ): Pick<PageSearch, Key> | object => {
    const value = given[key];
    const isGiven = typeof value === "string" && value !== "" && (among?.includes(value) ?? true);
    return isGiven ? { [key]: value } : {};
  };
  return {
    ...text("ky"),
    ...text("loai"),
    ...text("bo"),
    ...text("source", SOURCES),
    ...instant(given.knownAt),
    ...text("rule"),
    ...text("answer", COUNTED_ANSWERS),
    ...text("sort", SORT_COLUMNS),
    ...text("order", ["asc", "desc"]),
    ...text("search"),
    ...text("procedure"),
    ...text("kind", RISK_NAMES),
    ...text("after"),
    ...text("indicator"),
    ...text("cause"),
    ...text("since"),
    ...text("unit"),
    ...text("target"),
    ...text("still", ["yes"]),
    ...text("fix"),
    ...text("dossier"),
  };
}

/** What stays in the address from one page to the next: by which rules, from where and as known when. */
export function keptSearch({ ky, bo, source, knownAt }: PageSearch): PageSearch {
  return { ...(ky && { ky }), ...(bo && { bo }), ...(source && { source }), ...(knownAt && { knownAt }) };
}

/** A plus that was typed as it is stands for a space in an address. */
function instant(value: unknown): Pick<PageSearch, "knownAt"> {
  return typeof value === "string" && value !== "" ? { knownAt: value.replace(" ", "+") } : {};
}
