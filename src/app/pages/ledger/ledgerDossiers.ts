import type { LedgerDossiers } from "#contract/ledger.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { askEntry, type EntryQuery } from "./askedEntry.ts";
import { clausesWords, titleOf } from "./ledgerWords.ts";

/** Which entry of a ledger is opened, and which page of it. */
type LedgerDossiersQuery = EntryQuery & { after?: number | undefined; limit?: number | undefined };

const ROWS = 50;

/** One page of the dossiers behind an entry of a ledger. Throws NotFound for an indicator or a cause there is not. */
export async function ledgerDossiers(
  database: Database,
  authority: string,
  agency: string,
  { after = 0, limit = ROWS, ...query }: LedgerDossiersQuery,
  now: Instant,
): Promise<LedgerDossiers> {
  const asked = await askEntry(database, authority, agency, query, now);
  const { rulebook, head, known } = asked.asking;
  // One more tells whether there is a next page.
  const page = await asked.page({ after, limit: limit + 1 });
  const indicator = rulebook.indicators.find((it) => it.id === query.indicator);
  return {
    ...head,
    rulebook: rulebook.id,
    known,
    indicator: query.indicator,
    title: titleOf({ group: null, indicator: query.indicator }, rulebook),
    cause: query.cause,
    says: clausesWords(asked.failed, indicator),
    mends: [...new Set(asked.failed.flatMap((it) => it.mends))],
    dossiers: await asked.rows(page.slice(0, limit)),
    next: page.length > limit ? after + limit : null,
  };
}
