import type { Rendition } from "#publish/content.ts";
import { renderXlsx } from "#publish/render/xlsx/renderXlsx.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { prepareProvince } from "../publishing/preparePublication.ts";
import { profiles } from "../rules.ts";

/** Every table of a province's results as one workbook, made from its newest figures: a working copy, not an issue. */
export async function provinceWorkbook(
  database: Database,
  agency: AgencyCode,
  period: string,
): Promise<Rendition | undefined> {
  const profile = profiles().find((it) => it.builds === "scorecard");
  if (profile?.builds !== "scorecard") return undefined;
  const draft = { number: null, day: null, signer: null, override: null };
  const { publication } = await prepareProvince(database, profile, { agency, period }, draft);
  return renderXlsx(publication.content, `${agency}-${period}`);
}
