import { RISK_NAMES, type RiskName } from "#contract/risks.ts";

/**
 * What a page's address may carry. `ky` the period, `loai` the kind of unit, `bo` the rulebook version; the rest is handed to
 * the API under the names it has there.
 */
export type PageSearch = {
  ky?: string;
  /** The unit a page of the whole authority is about. */
  "don-vi"?: string;
  /** The earlier side of a comparison; the later one is what the other pages have too. */
  aKy?: string;
  aBo?: string;
  aSource?: Source;
  aKnownAt?: string;
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
  /** How many of the newest captures are passed over. */
  capturesFrom?: string;
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
  /** Numbers of the rules tried otherwise, with spaces between them; whom a unit is to do as well as. */
  with?: string;
  like?: string;
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
    ...text("don-vi"),
    ...text("aKy"),
    ...text("aBo"),
    ...text("aSource", SOURCES),
    ...instant("aKnownAt", given.aKnownAt),
    ...text("loai"),
    ...text("bo"),
    ...text("source", SOURCES),
    ...instant("knownAt", given.knownAt),
    ...text("rule"),
    ...text("answer", COUNTED_ANSWERS),
    ...text("sort", SORT_COLUMNS),
    ...text("order", ["asc", "desc"]),
    ...text("search"),
    ...text("procedure"),
    ...text("kind", RISK_NAMES),
    ...text("after"),
    ...(/^\d{1,6}$/.test(String(given.capturesFrom)) && { capturesFrom: String(given.capturesFrom) }),
    ...text("indicator"),
    ...text("cause"),
    ...text("since"),
    ...text("unit"),
    ...text("target"),
    ...text("still", ["yes"]),
    ...text("fix"),
    ...text("dossier"),
    ...text("with"),
    ...text("like"),
  };
}

/** What stays in the address from one page to the next: by which rules, from where and as known when. */
export function keptSearch({ ky, bo, source, knownAt }: PageSearch): PageSearch {
  return { ...(ky && { ky }), ...(bo && { bo }), ...(source && { source }), ...(knownAt && { knownAt }) };
}

/** A plus that was typed as it is stands for a space in an address. */
function instant(key: "knownAt" | "aKnownAt", value: unknown): Pick<PageSearch, typeof key> {
  return typeof value === "string" && value !== "" ? { [key]: value.replace(" ", "+") } : {};
}
