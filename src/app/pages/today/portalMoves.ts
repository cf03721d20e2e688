import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { findCapture, listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { rulebookFor } from "../../rulebookFor.ts";
import { score } from "../../scorecards.ts";

/** The Portal's answers for a period at two instants, as scorecards. */
export type PortalMoves = {
  period: string;
  rulebook: Rulebook;
  before: Scorecard | null;
  after: Scorecard;
  newest: Instant;
};

/** What the Portal's answers came to before and after. Undefined where there were none by the end. */
export async function portalMoves(
  database: Database,
  authority: AgencyCode,
  { since, knownAt, period, rulebook: named }: { since: Instant; knownAt: Instant | null } & Asked,
): Promise<PortalMoves | undefined> {
  const captures = (await listCaptures(database, authority)).filter(
    (it) => knownAt === null || Date.parse(it.importedAt) <= Date.parse(knownAt),
  );
  const wanted = period ?? captures.find((it) => it.kind === "evaluation")?.period ?? captures[0]?.period;
  const key = captures.find((it) => it.period === wanted);
  if (key === undefined) return undefined;
  const after = await findCapture(database, key, knownAt ?? undefined);
  if (after === undefined) return undefined;
  const before = await findCapture(database, key, since);
  const rulebook = rulebookFor(key.period, named);
  return {
    period: key.period,
    rulebook,
    before: before ? score(rulebook, before) : null,
    after: score(rulebook, after),
    newest: after.importedAt,
  };
}

type Asked = { period?: string | undefined; rulebook?: string | undefined };
