import type { PeerTrial, RuleTrial, TriedCard } from "#contract/trial.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { difference } from "#score/decimals.ts";
import type { UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import { exact } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { readPeriod } from "#terms/period.ts";
import { authorityOf } from "../../measuring/countedScore.ts";
import { readInstant } from "../../readInstant.ts";
import { tryPeers } from "../../trying/tryPeers.ts";
import { type TriedRules, tryRules } from "../../trying/tryRules.ts";
import { titleOf } from "../ledger/ledgerWords.ts";
import { notFound } from "../notFound.ts";

type Query = {
  period?: string | undefined;
  rulebook?: string | undefined;
  source?: "portal" | "dossiers" | undefined;
  knownAt?: string | undefined;
};

/** Other numbers in the rules, as the API tells them. Throws what `tryRules` does. */
export async function ruleTrial(
  database: Database,
  authority: string,
  agency: string,
  { with: changes = [], ...query }: Query & { with?: string | string[] | undefined },
  now: Instant,
): Promise<RuleTrial> {
  const wish = { ...wishOf(authority, agency, query), source: query.source };
  return ruleTrialView(await tryRules(database, wish, [changes].flat(), now));
}

/** A unit doing as well as others, as the API tells it. Throws what `tryPeers` does. */
export async function peerTrial(
  database: Database,
  authority: string,
  agency: string,
  { like = "median", ...query }: Query & { like?: string | undefined },
  now: Instant,
): Promise<PeerTrial> {
  const found = await tryPeers(database, wishOf(authority, agency, query), like, now);
  const { unit, whole, rulebook, peers, performed } = found;
  return {
    agency: unit.agency,
    whole: whole.agency,
    period: unit.period,
    rulebook: rulebook.id,
    isTrial: true,
    like: found.like,
    peers: peers.map((it) => it.agency),
    ...performed,
    indicators: performed.indicators.map((it) => ({
      ...it,
      title: titleOf({ group: null, indicator: it.indicator }, rulebook),
    })),
  };
}

function wishOf(authority: string, agency: string, { period, rulebook, knownAt }: Query) {
  if (authorityOf(agency) !== authority)
    return notFound(
      "not-of-authority",
      agency,
      `Cơ quan này không thuộc ${authority}.`,
      "Hãy kiểm tra lại mã cơ quan.",
    );
  return {
    agency,
    period: period === undefined ? undefined : readPeriod(period),
    rulebook,
    knownAt: knownAt === undefined ? undefined : readInstant(knownAt),
  };
}

/** A trial of rules as the API and the command line tell it. */
export function ruleTrialView({ before, after, units, rulebook, source, numbers }: TriedRules): RuleTrial {
  const cards = units.map((it) => triedCard(it.before, it.after, rulebook));
  const moved = (it: TriedCard) => Math.abs(Number(it.gain ?? "0"));
  return {
    agency: before.agency,
    period: before.period,
    rulebook: rulebook.id,
    source,
    isTrial: true,
    numbers: numbers.map((it) => ({ ...it })),
    whole: triedCard(before, after, rulebook),
    units: cards.sort((a, b) => moved(b) - moved(a)),
    indicators: indicatorsOf(before).flatMap((it) => {
      const other = indicatorsOf(after).find((one) => one.id === it.id)?.points ?? null;
      const gain = difference(other, it.points, rulebook.decimals);
      if (it.points === null || other === null || gain === null || exact(gain).equals(0)) return [];
      const title = titleOf({ group: null, indicator: it.id }, rulebook);
      return [{ indicator: it.id, title, before: it.points, after: other, gain }];
    }),
  };
}

function triedCard(before: UnitCard, after: UnitCard, { decimals }: Rulebook): TriedCard {
  const [was, is] = [knownOf(before), knownOf(after)];
  return {
    agency: before.agency,
    before: was,
    after: is,
    gain: difference(is?.points ?? null, was?.points ?? null, decimals),
  };
}

function knownOf({ points, applicableMax, partial, grade }: UnitCard): TriedCard["before"] {
  if (points !== null) return { points, max: applicableMax, grade };
  return partial === undefined ? null : { ...partial, grade: null };
}

function indicatorsOf({ groups }: UnitCard) {
  return groups.filter((it) => it.state !== "not-applicable").flatMap((it) => it.indicators);
}
