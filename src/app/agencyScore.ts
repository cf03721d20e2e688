import { findAgency } from "#registry/findAgency.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { scoreNotice } from "#score/scoreNotice.ts";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { findNotice, listNotices } from "#store/notices.ts";
import { type AgencyCode, agencyCodeGrammar, rootOf } from "#terms/agencyCode.ts";
import type { AgencyKind } from "#terms/agencyKind.ts";
import { type Period, periodId } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { rulebookFor } from "./rulebookFor.ts";
import * as rules from "./rules.ts";
import { findScorecard } from "./scorecards.ts";

export type ScoreRequest = { agency: AgencyCode; period: Period | undefined; rulebook?: string | undefined };

/**
 * The scorecard of any agency: from the Portal's answers for its authority, else from its own published notice.
 * A unit's scorecard has no units of its own.
 * @throws UserError naming the periods there are, when there is none for the one asked
 */
export async function getAgencyScore(
  database: Database,
  { agency, period, rulebook: asked }: ScoreRequest,
): Promise<{ card: Scorecard; rulebook: Rulebook }> {
  const authority = agencyCodeGrammar(agency) === null ? agency : rootOf(agency);
  const rulebook = rulebookFor(period ? periodId(period) : null, asked);
  const found = await findScorecard(database, rulebook, authority, period);
  if (found) {
    if (agency === found.card.agency.code) return { card: found.card, rulebook };
    const unit = found.card.units.find((it) => it.agency.code === agency);
    if (unit)
      return {
        card: { ...unit, units: [], complete: found.card.complete, missing: found.card.missing },
        rulebook,
      };
  }
  // A province without answers of its own may stand in the country's summary, with its groups' points only.
  const country = (await listCaptures(database)).find((it) => it.kind === "summary")?.authority;
  const summary =
    country === undefined ? undefined : await findScorecard(database, rulebook, country, period);
  const member = summary?.card.units.find((it) => it.agency.code === agency);
  if (summary && member) {
    return {
      card: { ...member, units: [], complete: summary.card.complete, missing: summary.card.missing },
      rulebook,
    };
  }
  const stored = period && (await findNotice(database, agency, periodId(period)));
  if (stored) {
    return { card: scoreNotice(rulebook, stored.notice, kindOf(agency)), rulebook };
  }
  return refuse(
    "no-figures",
    `${agency} kỳ ${period ? periodId(period) : "mới nhất"}`,
    "Chưa có số liệu.",
    await whatThereIs(database, agency),
  );
}

/** The registry's kind; an agency it does not know is taken for a district, the only kind that published by notice. */
function kindOf(code: AgencyCode): AgencyKind {
  return findAgency(rules.registry(), code)?.kind ?? "district";
}

async function whatThereIs(database: Database, agency: AgencyCode): Promise<string> {
  const [captures, notices] = await Promise.all([listCaptures(database), listNotices(database)]);
  const root = rootOf(agency);
  const periods = new Set([
    ...captures.filter((it) => it.authority === root || it.authority === agency).map((it) => it.period),
    ...notices.filter((it) => it.agency.code === agency).map((it) => it.period),
  ]);
  if (periods.size > 0) return `Các kỳ đã có: ${[...periods].join(", ")}.`;
  const agencies = new Set([...captures.map((it) => it.authority), ...notices.map((it) => it.agency.code)]);
  if (agencies.size > 0) return `Các cơ quan đã có: ${[...agencies].join(", ")}.`;
  return "Hãy nhập trước: minhbach import portal-answers <thư mục>.";
}
