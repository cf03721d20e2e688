import { addWorkingTime } from "#calendar/addWorkingTime.ts";
import type { Derivation } from "#dossier/derive/derivedFacts.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import { type RiskRules, readRiskRules } from "#findings/atRisk/readRiskRules.ts";
import type { RiskKind } from "#findings/atRisk/riskKind.ts";
import { isInForce } from "#registry/agency.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import type { OpenWish } from "#store/dossiers/openDossiers.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import * as registries from "../../rules.ts";
import { type AgencyTree, agencyTree } from "../agencyTree.ts";
import { authorityOf } from "../countedScore.ts";

/**
 * A question about what is at risk, made ready.
 * @property at the moment of judging @property isNow whether that is the moment of asking @property knownAt what was known by then; null: what is known now
 * @property newestBatch when the newest dossiers became known
 */
export type RiskReading = {
  authority: AgencyCode;
  tree: AgencyTree;
  at: Instant;
  isNow: boolean;
  knownAt: Instant | null;
  newestBatch: Instant;
  rules: RiskRules;
  derivation: Derivation;
};

/**
 * Makes a question about an agency and those under it ready, the tree as it stood on the day of judging or, for one that is no more, on its last day. An instant of the past is
 * judged by what was known then, one to come by what is known now. Undefined when the authority had no dossiers by then.
 * @throws UserError for an agency the registry does not know
 */
export async function riskReading(
  database: Database,
  agency: AgencyCode,
  asked: Instant | null,
  now: Instant,
): Promise<RiskReading | undefined> {
  const authority = authorityOf(agency);
  const at = asked ?? now;
  const knownAt = Date.parse(at) < Date.parse(now) ? at : null;
  const batches = await batchesBy(database, authority, knownAt ?? now);
  if (batches === undefined) return undefined;
  return {
    authority,
    tree: agencyTree(registries.registry(), agency, dayOfTree(agency, at), agency === authority),
    at,
    isNow: asked === null,
    knownAt,
    newestBatch: batches.newest,
    rules: readRiskRules(),
    derivation: readDerivation(authority),
  };
}

/** The day of judging; of an agency that is no more its last day, so that what it left open is found under it and its units. */
function dayOfTree(code: AgencyCode, at: Instant): string {
  const day = dayInVietnam(at);
  const known = registries.registry().agencies.filter((it) => it.code === code || it.id === code);
  if (known.some((it) => isInForce(it, day))) return day;
  const ends = known.flatMap(({ until }) => (until !== null && until <= day ? [until] : []));
  const end = ends.sort().at(-1);
  return end === undefined ? day : new Date(Date.parse(end) - DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** Which open dossiers can have a risk at all; of whom that is true is for `risksOf` to say. */
export function openWish(
  { tree, at, knownAt, rules, derivation }: RiskReading,
  kind: RiskKind | null,
): OpenWish {
  const mayHaveEnded = kind === null || kind === "no-result-file" || kind === "component-not-digitised";
  return {
    agencies: tree.root.cells === null ? null : tree.codes,
    at: knownAt,
    monthFrom: mayHaveEnded ? `${dayInVietnam(at).slice(0, 7)}-01` : null,
    dueUntil: kind === "due-soon" ? soonUntil(at, rules, derivation) : null,
  };
}

/** A promise after this leaves more working time than counts as soon; null where the calendar cannot tell. */
function soonUntil(at: Instant, { thresholds }: RiskRules, { calendar }: Derivation): Instant | null {
  if (calendar.units.hour.method !== "working-time") return null;
  // Minutes are whole on both sides, so that two more leave nobody out.
  const amount = (thresholds.soonHours.value * 60 + 2) / calendar.units.hour.minutes;
  return addWorkingTime(calendar, at, { amount, unit: "hour" });
}
