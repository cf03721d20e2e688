import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { scoreComparison } from "../pages/comparing/scoreComparison.ts";
import { comparisonPage } from "../pages/comparison/comparisonPage.ts";
import { countsPage } from "../pages/dossiers/countsPage.ts";
import { dossierList } from "../pages/dossiers/dossierList.ts";
import { dossierPage } from "../pages/dossiers/dossierPage.ts";
import { forecastPage } from "../pages/forecast/forecastPage.ts";
import { integrityPage } from "../pages/integrity/integrityPage.ts";
import { ledgerDossiers } from "../pages/ledger/ledgerDossiers.ts";
import { ledgerPage } from "../pages/ledger/ledgerPage.ts";
import { publicationPage, publicationSummaries } from "../pages/publications.ts";
import { risksPage } from "../pages/risks/risksPage.ts";
import { rulebookPage, rulebookSummaries } from "../pages/rulebookPages.ts";
import { authorities, provincePage, unitPage } from "../pages/scorecardPages.ts";
import { sourcesPage } from "../pages/sources/sourcesPage.ts";
import { indicatorPeersPage } from "../pages/territory/indicatorPeersPage.ts";
import { territoryPage } from "../pages/territory/territoryPage.ts";
import { trendsPage } from "../pages/territory/trendsPage.ts";
import { unitShapes } from "../pages/territory/unitShapes.ts";
import { freshnessPage } from "../pages/today/freshnessPage.ts";
import { todayPage, type WatchedCounters } from "../pages/today/todayPage.ts";
import { peerTrial, ruleTrial } from "../pages/trying/trialPages.ts";
import type { Handlers } from "./routes.ts";

/**
 * What answers each route of the contract.
 * @param watched what is seen of counters meanwhile
 * @param uploadLimit bytes of a file that is sent at most
 */
export function handlers(
  database: Database,
  now: () => Instant,
  { watched, uploadLimit }: { watched: () => WatchedCounters; uploadLimit: number },
): Handlers {
  return {
    authorities: () => authorities(database, now()),
    province: ({ authority }, query) => provincePage(database, authority, query, now()),
    unit: ({ authority, unit }, query) => unitPage(database, authority, unit, query, now()),
    territory: ({ authority }, query) => territoryPage(database, authority, query, now()),
    trends: ({ authority }, query) => trendsPage(database, authority, query, now()),
    indicatorPeers: ({ authority, indicator }, query) =>
      indicatorPeersPage(database, authority, indicator, query, now()),
    shapes: ({ authority }) => unitShapes(database, authority),
    counts: ({ authority, agency }, query) => countsPage(database, authority, agency, query, now()),
    dossiers: ({ authority, agency }, query) => dossierList(database, authority, agency, query, now()),
    ledger: ({ authority, agency }, query) => ledgerPage(database, authority, agency, query, now()),
    ledgerDossiers: ({ authority, agency }, query) =>
      ledgerDossiers(database, authority, agency, query, now()),
    today: ({ authority }, query) => todayPage(database, authority, query, now(), watched()),
    risks: ({ authority, agency }, query) => risksPage(database, authority, agency, query, now()),
    forecast: ({ authority, agency }, query) => forecastPage(database, authority, agency, query, now()),
    integrity: ({ authority, agency }, query) => integrityPage(database, authority, agency, query, now()),
    freshness: ({ authority }, query) => freshnessPage(database, authority, query, now()),
    sources: ({ authority }, query, writing) =>
      sourcesPage(database, authority, query, { writing, uploadLimit }, now()),
    scoreComparison: ({ authority, agency }, query) =>
      scoreComparison(database, authority, agency, query, now()),
    ruleTrial: ({ authority, agency }, query) => ruleTrial(database, authority, agency, query, now()),
    peerTrial: ({ authority, agency }, query) => peerTrial(database, authority, agency, query, now()),
    dossier: ({ authority, code }, query) => dossierPage(database, authority, code, query, now()),
    comparison: ({ id }, query) => comparisonPage(database, id, query, now()),
    publications: (_, query) => publicationSummaries(database, query),
    publication: ({ id }) => publicationPage(database, id),
    rulebooks: async () => rulebookSummaries(),
    rulebook: async ({ id }) => rulebookPage(id),
  };
}
