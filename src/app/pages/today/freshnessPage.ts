import type { FreshnessPage, SourceView } from "#contract/today.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { readInstant } from "../../readInstant.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { isKnownAuthority } from "../knownAuthority.ts";
import { sourceViews } from "./sourceViews.ts";

/** From the best to the worst. */
const STATES = ["fresh", "stale", "silent"] as const;

/** How fresh the sources of an authority are, now or at a past instant; nothing is counted for it. Throws NotFound where there is no such authority. */
export async function freshnessPage(
  database: Database,
  authority: AgencyCode,
  query: { knownAt?: string | undefined },
  now: Instant,
): Promise<FreshnessPage> {
  const knownAt = query.knownAt === undefined ? null : readInstant(query.knownAt);
  const at = knownAt ?? now;
  const sources = await sourceViews(database, authority, knownAt, at);
  if (sources.length === 0) isKnownAuthority(authority);
  return {
    authority: agencyRef(authority, dayInVietnam(at)),
    at,
    knownAt,
    newest: newestOf(sources),
    state: worstOf(sources),
    sources,
  };
}

function newestOf(sources: readonly SourceView[]): Instant | null {
  const [newest] = sources.map((it) => it.last).sort((a, b) => Date.parse(b) - Date.parse(a));
  return newest ?? null;
}

function worstOf(sources: readonly SourceView[]): SourceView["state"] {
  if (sources.length === 0) return "silent";
  return STATES.findLast((state) => sources.some((it) => it.state === state)) ?? "fresh";
}
