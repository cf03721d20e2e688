import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { comparisonPage } from "../pages/comparison/comparisonPage.ts";
import { countsPage } from "../pages/dossiers/countsPage.ts";
import { dossierList } from "../pages/dossiers/dossierList.ts";
import { dossierPage } from "../pages/dossiers/dossierPage.ts";
import { integrityPage } from "../pages/integrity/integrityPage.ts";
import { ledgerDossiers } from "../pages/ledger/ledgerDossiers.ts";
import { ledgerPage } from "../pages/ledger/ledgerPage.ts";
import { publicationPage, publicationSummaries } from "../pages/publications.ts";
import { risksPage } from "../pages/risks/risksPage.ts";
import { rulebookPage, rulebookSummaries } from "../pages/rulebookPages.ts";
import { authorities, provincePage, unitPage } from "../pages/scorecardPages.ts";
import { indicatorPeersPage } from "../pages/territory/indicatorPeersPage.ts";
import { territoryPage } from "../pages/territory/territoryPage.ts";
import { trendsPage } from "../pages/territory/trendsPage.ts";
import { unitShapes } from "../pages/territory/unitShapes.ts";
import type { Handlers } from "./routes.ts";

/** What answers each route of the contract. */
export function handlers(database: Database, now: () => Instant): Handlers {
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
    risks: ({ authority, agency }, query) => risksPage(database, authority, agency, query, now()),
    integrity: ({ authority, agency }, query) => integrityPage(database, authority, agency, query, now()),
    dossier: ({ authority, code }, query) => dossierPage(database, authority, code, query, now()),
    comparison: ({ id }, query) => comparisonPage(database, id, query, now()),
    publications: (_, query) => publicationSummaries(database, query),
    publication: ({ id }) => publicationPage(database, id),
    rulebooks: async () => rulebookSummaries(),
    rulebook: async ({ id }) => rulebookPage(id),
  };
}
