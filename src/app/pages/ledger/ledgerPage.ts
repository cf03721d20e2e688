import type { LedgerPage } from "#contract/ledger.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { authorityOf } from "../../measuring/countedScore.ts";
import type { LedgerReport } from "../../measuring/ledger/countLedger.ts";
import { findLedger } from "../../measuring/ledger/findLedger.ts";
import { readInstant } from "../../readInstant.ts";
import { notFound } from "../notFound.ts";
import { sourcesOf } from "../sourcesOf.ts";
import { ledgerView } from "./ledgerView.ts";

/** What a request for a ledger may say. */
export type LedgerQuery = {
  period?: string | undefined;
  rulebook?: string | undefined;
  knownAt?: string | undefined;
  source?: "portal" | "dossiers" | undefined;
  target?: string | undefined;
  fix?: string | string[] | undefined;
  dossier?: string | string[] | undefined;
  still?: "yes" | undefined;
};

/** The ledger of an agency as the API tells it. Throws what `reportFor` does. */
export async function ledgerPage(
  database: Database,
  authority: string,
  agency: string,
  query: LedgerQuery,
  now: Instant,
): Promise<LedgerPage> {
  const report = await reportFor(database, authority, agency, query, now);
  return ledgerView(report, await sourcesOf(database, authority));
}

/** The ledger of an agency. Throws NotFound for an agency of another authority, UserError where there are no figures. */
export function reportFor(
  database: Database,
  authority: string,
  agency: string,
  { period, rulebook, knownAt, source, target, fix = [], dossier = [], still }: LedgerQuery,
  now: Instant,
): Promise<LedgerReport> {
  if (authorityOf(agency) !== authority)
    return notFound(
      "not-of-authority",
      agency,
      `Cơ quan này không thuộc ${authority}.`,
      "Hãy kiểm tra lại mã cơ quan.",
    );
  const wish = {
    agency,
    period: period === undefined ? undefined : readPeriod(period),
    rulebook,
    source,
    knownAt: knownAt === undefined ? undefined : readInstant(knownAt),
  };
  const asked = { target, fixes: [fix].flat(), dossiers: [dossier].flat(), still: still === "yes" };
  return findLedger(database, wish, asked, now);
}
