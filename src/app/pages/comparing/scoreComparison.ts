import type {
  ComparedLineView,
  ComparedSideView,
  ComparisonRefusal,
  LedgerComparisonView,
  ScoreComparison,
} from "#contract/scoreComparison.ts";
import type {
  ComparedCause,
  ComparedFigures,
  ComparedLine,
  LedgerComparison,
} from "#findings/comparing/comparison.ts";
import type { Refusal, SideFacts } from "#findings/comparing/refusal.ts";
import { nameOf } from "#registry/agency.ts";
import { listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Database } from "#store/database.ts";
import { receivedDays } from "#store/dossiers/batches.ts";
import { exact, ratioOf, toDecimal } from "#terms/exact.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { periodId, readPeriod } from "#terms/period.ts";
import {
  compareScores,
  periodsWithin,
  type ScoresCompared,
  type SideWish,
} from "../../comparing/compareScores.ts";
import { authorityOf, lastDay } from "../../measuring/countedScore.ts";
import type { LedgerReport } from "../../measuring/ledger/countLedger.ts";
import { readInstant } from "../../readInstant.ts";
import { findScorecard } from "../../scorecards.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { causeWords, titleOf } from "../ledger/ledgerWords.ts";
import { notFound } from "../notFound.ts";
import { sourcesOf } from "../sourcesOf.ts";
import { insteadWords, namesOf, notesOf, refusalWords, sideWords } from "./comparingWords.ts";
import { scalesWords, verdictWords } from "./verdictWords.ts";

type Source = "portal" | "dossiers";

/** What a request to compare may say of its two sides. */
export type ComparisonQuery = {
  [key in `${"a" | "b"}.${"period" | "rulebook" | "knownAt"}`]?: string | undefined;
} & { [key in `${"a" | "b"}.source`]?: Source | undefined };

/** Two scorecards of an agency beside each other, in words. Throws NotFound for an agency of another authority. */
export async function scoreComparison(
  database: Database,
  authority: string,
  agency: string,
  query: ComparisonQuery,
  now: Instant,
): Promise<ScoreComparison> {
  if (authorityOf(agency) !== authority)
    return notFound(
      "not-of-authority",
      agency,
      `Cơ quan này không thuộc ${authority}.`,
      "Hãy kiểm tra lại mã cơ quan.",
    );
  const asked = { a: wishOf(query, "a"), b: wishOf(query, "b") };
  return comparisonView(database, await compareScores(database, agency, asked, now), now);
}

function wishOf(query: ComparisonQuery, side: "a" | "b"): SideWish {
  const [period, knownAt] = [query[`${side}.period`], query[`${side}.knownAt`]];
  return {
    period: period === undefined ? undefined : readPeriod(period),
    rulebook: query[`${side}.rulebook`],
    source: query[`${side}.source`],
    knownAt: knownAt === undefined ? undefined : readInstant(knownAt),
  };
}

/** A comparison as the API and the command line tell it. */
export async function comparisonView(
  database: Database,
  found: ScoresCompared,
  now: Instant,
): Promise<ScoreComparison> {
  const { a, b, tree, refusals, basis, rebased, comparison, agency, authority } = found;
  const facts = { a: a.facts, b: b.facts, tree };
  const day = lastDay(b.facts.period);
  const sources = await sourcesOf(database, authority);
  const rulebook = b.report?.rulebook ?? loadRulebook(b.facts.rulebook);
  const periods = await Promise.all(
    sources.map(async (source) => ({ source, periods: await periodsOf(database, authority, source, now) })),
  );
  const sides = {
    a: sideView(a.facts, tree?.kind === "begun" ? null : a.report),
    b: sideView(b.facts, tree?.kind === "ended" ? null : b.report),
  };
  const isSummed = rebased !== null && tree !== null && tree.kind !== "same";
  return {
    agency: agencyRef(agency, day),
    authority: agencyRef(authority, day),
    sources,
    periods,
    a: sides.a,
    b: sides.b,
    refusals: refusals.map((it) => refusalView(offering(it, facts, periods), facts, day)),
    basis,
    rebasedAlone: isSummed
      ? { ...sumOf(rebased.ledger), from: tree.from.map((it) => namesOf([it], tree.day ?? undefined)) }
      : null,
    verdict:
      comparison === null
        ? { vi: "Không so được hai bên như đã chọn.", en: "These two sides cannot be compared as they are." }
        : isScaleOnly(found)
          ? scalesWords(sides.a, sides.b)
          : verdictWords(comparison, { against: sideWords(a.facts, b.facts), rulebook }),
    notes: comparison === null ? [] : notesOf(facts),
    comparison: comparison && comparedView(comparison, rulebook, a.report?.rulebook ?? rulebook),
  };
}

/** Whether the same figures are measured twice. */
function isScaleOnly({ a, b, basis }: ScoresCompared): boolean {
  const [one, other] = [a.facts, b.facts];
  const isSame = periodId(one.period) === periodId(other.period) && one.knownAt === other.knownAt;
  return basis === "rebased" && isSame && one.source === other.source;
}

/** What a source has instead of a period it has not: the next earlier one, or the same by other rules. */
function offering(
  refusal: Refusal,
  { a, b }: { a: SideFacts; b: SideFacts },
  periods: ScoreComparison["periods"],
): Refusal {
  if (refusal.reason !== "no-figures" || refusal.side !== "a" || refusal.instead !== null) return refusal;
  const { period, source, rulebook } = b;
  const later = { period: periodId(period), source, rulebook };
  const has = periods.find((it) => it.source === a.source)?.periods ?? [];
  const earlier = has.find((it) => readPeriod(it).kind === period.kind && it < periodId(period));
  const other = listRulebooks().find((it) => it.id !== rulebook);
  const instead =
    earlier === undefined
      ? { ...later, rulebook: other?.id }
      : { ...later, period: earlier, source: a.source };
  return { ...refusal, instead: { a: instead, b: later, agency: null } };
}

async function periodsOf(
  database: Database,
  authority: string,
  source: Source,
  now: Instant,
): Promise<readonly string[]> {
  if (source === "portal") return (await findScorecard(database, authority, {}))?.periods ?? [];
  const span = await receivedDays(database, authority, dayInVietnam(now));
  if (span === undefined) return [];
  const kinds = ["month", "quarter", "half", "year"] as const;
  return kinds.flatMap((kind) => periodsWithin(span, kind)).map(periodId);
}

function sideView(
  { period, source, rulebook, knownAt, asOf, hasFigures }: SideFacts,
  report: LedgerReport | null,
): ComparedSideView {
  // A rulebook that does not say what its groups are made of counts nothing: that is no 0 either.
  const ledger = hasFigures && report !== null && report.ledger.lines.length > 0 ? report.ledger : undefined;
  return {
    period: periodId(period),
    source,
    rulebook,
    rulebookTitle: loadRulebook(rulebook).title,
    knownAt,
    asOf,
    ...(ledger === undefined ? { points: null, max: null, share: null } : sumOf(ledger)),
    isWhole: ledger?.isWhole ?? false,
  };
}

function sumOf({ points, max }: { points: string; max: string }) {
  const whole = exact(max);
  const share = whole.equals(0) ? null : toDecimal(exact(points).div(whole).mul(100), 2);
  return { points, max, share };
}

function refusalView(
  refusal: Refusal,
  facts: Parameters<typeof refusalWords>[1],
  day: string,
): ComparisonRefusal {
  const { reason, side, rebased, instead } = refusal;
  const successor = facts.tree?.to.find((it) => it.id === instead?.agency);
  return {
    ...{ reason, side, rebased, says: refusalWords(refusal, facts) },
    instead: instead && {
      says: insteadWords(refusal, facts),
      agency:
        successor === undefined
          ? null
          : { code: successor.code ?? successor.id, name: nameOf(successor, day), kind: successor.kind },
      a: instead.a,
      b: instead.b,
    },
  };
}

function comparedView(
  { a, b, rebased, groups, lines, apart, ...rest }: LedgerComparison,
  rulebook: Rulebook,
  before: Rulebook,
): LedgerComparisonView {
  const titled = (it: { group: string | null; indicator: string | null }) =>
    titleOf(it, knows(rulebook, it) ? rulebook : before);
  return {
    ...rest,
    ...{ a: sumOf(a), b: sumOf(b), rebased: rebased && sumOf(rebased) },
    groups: groups.map((it) => ({
      ...it,
      title: titled({ group: it.group, indicator: null }),
      a: sumOf(it.a),
      b: sumOf(it.b),
    })),
    lines: lines.map((it) => lineView(it, titled(it), rulebook)),
    apart: apart.map((it) => ({ ...it, title: titled(it) })),
  };
}

function knows(
  { indicators, groups }: Rulebook,
  it: { group: string | null; indicator: string | null },
): boolean {
  return it.indicator === null
    ? groups.some(({ id }) => id === it.group)
    : indicators.some(({ id }) => id === it.indicator);
}

function lineView(
  line: ComparedLine,
  title: ComparedLineView["title"],
  rulebook: Rulebook,
): ComparedLineView {
  const indicator = rulebook.indicators.find((it) => it.id === line.indicator);
  return {
    ...line,
    title,
    a: figuresView(line.a),
    rebased: figuresView(line.rebased),
    b: figuresView(line.b),
    causes: line.causes.map(({ cause, ...it }: ComparedCause) => ({
      ...it,
      says: causeWords({ id: it.id, cause, things: null, lost: "0", shown: "0", each: null }, indicator),
      isListed: cause.kind === "clauses" && cause.of === "dossier",
    })),
  };
}

function figuresView(it: ComparedFigures | null): ComparedLineView["a"] {
  if (it === null) return null;
  const ratio =
    it.numerator === null || it.denominator === null ? null : ratioOf(it.numerator, it.denominator);
  return { ...it, ratio: ratio && toDecimal(ratio.mul(100), 2) };
}
