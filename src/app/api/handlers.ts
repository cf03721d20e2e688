import type { Database } from "#store/database.ts";
import { publicationPage, publicationSummaries } from "../pages/publications.ts";
import { rulebookPage, rulebookSummaries } from "../pages/rulebookPages.ts";
import { authorities, provincePage, unitPage } from "../pages/scorecardPages.ts";
import type { Handlers } from "./routes.ts";

/** What answers each route of the contract. */
export function handlers(database: Database): Handlers {
  return {
    authorities: () => authorities(database),
    province: ({ authority }, query) => provincePage(database, authority, query),
    unit: ({ authority, unit }, query) => unitPage(database, authority, unit, query),
    publications: (_, query) => publicationSummaries(database, query),
    publication: ({ id }) => publicationPage(database, id),
    rulebooks: async () => rulebookSummaries(),
    rulebook: async ({ id }) => rulebookPage(id),
  };
}
