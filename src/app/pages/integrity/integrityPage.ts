import type { DetectorView, IntegrityPage } from "#contract/integrity.ts";
import type { AgencyRef } from "#contract/scorecard.ts";
import type { Detector } from "#dossier/integrity/detector.ts";
import type { DetectorSum } from "#findings/integrity/sumFindings.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { findIntegrity } from "../../measuring/integrity/findIntegrity.ts";
import { integrity } from "../../rules.ts";
import { askingOf, type DossierQuery, namesIn } from "../dossiers/asking.ts";

/**
 * What detectors find among the dossiers of an agency and everything under it. Throws NotFound where there are no dossiers,
 * UserError for an agency the registry does not know.
 */
export async function integrityPage(
  database: Database,
  authority: AgencyCode,
  agency: AgencyCode,
  query: DossierQuery,
  now: Instant,
): Promise<IntegrityPage> {
  const { question, known, head } = await askingOf(database, authority, agency, query, now);
  const found = await findIntegrity(database, question, known.newestBatch);
  const { dossiers, sums } = found.value;
  const agencyOf = namesIn(question.period);
  const rules = new Map(integrity().detectors.map((it) => [it.id, it]));
  return {
    ...head,
    known: { ...known, newestBatch: found.newest },
    behind: found.newest !== known.newestBatch,
    dossiers,
    detectors: sums.flatMap((it) => detectorView(it, rules.get(it.detector), agencyOf)),
  };
}

function detectorView(
  { detector, units, ...gauged }: DetectorSum,
  rule: Detector | undefined,
  agencyOf: (code: AgencyCode | null) => AgencyRef | null,
): DetectorView[] {
  if (rule === undefined) return [];
  const { title, source, looks, indicators, effect, ask } = rule;
  const shownIn = units.map((it) => ({ agency: agencyOf(it.agency), looked: it.looked, shown: it.shown }));
  return [{ ...gauged, detector, title, source, looks, indicators, effect, ask, units: shownIn }];
}
