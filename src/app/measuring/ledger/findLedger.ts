import { buildLedger } from "#findings/ledger/buildLedger.ts";
import type { Database } from "#store/database.ts";
import { agencyCodeGrammar } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { getAgencyScore, type ScoreRequest } from "../../agencyScore.ts";
import { authorityOf, newestPeriod } from "../countedScore.ts";
import { countLedger, type LedgerAsked, type LedgerReport } from "./countLedger.ts";

/** @property treeOf a later day whose unit tree is used; only for figures counted from dossiers */
type LedgerWish = ScoreRequest & { treeOf?: string | undefined };

/**
 * The ledger of an agency: counted from its dossiers where there are any, since only they show causes; else of the points the
 * Portal or a notice gives, which stay whole on their indicators or groups.
 * @throws UserError naming what there is, when there is nothing for the period; and when mends are asked of figures without dossiers
 */
export async function findLedger(
  database: Database,
  { source, ...wish }: LedgerWish,
  asked: LedgerAsked,
  now: Instant,
): Promise<LedgerReport> {
  const counted = source === "portal" ? undefined : await fromDossiers(database, wish, asked, now);
  if (counted !== undefined) return counted;
  const { card, rulebook } = await getAgencyScore(database, { ...wish, source }, now);
  if (asked.target !== undefined || asked.fixes.length > 0 || asked.dossiers.length > 0)
    refuse(
      "no-dossiers-to-mend",
      `${wish.agency} kỳ ${card.period}`,
      "Không có hồ sơ đứng sau những con số này nên không biết sửa gì được bao nhiêu.",
      "Hãy nhập hồ sơ: minhbach import dossiers <tệp>.",
    );
  const ledger = buildLedger(card, rulebook, { rules: [], of: {} });
  return {
    ...{ ledger, card, rulebook, known: null, tree: null, behind: null },
    ...{ movers: [], byUnit: [], target: null, promise: null },
  };
}

async function fromDossiers(
  database: Database,
  {
    agency,
    period,
    rulebook,
    knownAt = null,
    treeOf,
  }: Omit<LedgerWish, "source" | "knownAt"> & { knownAt?: Instant | undefined | null },
  asked: LedgerAsked,
  now: Instant,
): Promise<LedgerReport | undefined> {
  const authority = authorityOf(agency);
  if (agencyCodeGrammar(authority) === null) return undefined;
  const wanted = period ?? (await newestPeriod(database, authority, knownAt ?? now));
  return wanted && countLedger(database, { agency, period: wanted, knownAt, rulebook, treeOf }, asked, now);
}
