import { cellsOfPatterns } from "#findings/comparing/cellsOfPatterns.ts";
import { type ComparedSide, compareLedgers } from "#findings/comparing/compareLedgers.ts";
import type { LedgerComparison } from "#findings/comparing/comparison.ts";
import {
  type AgencyFacts,
  isRebasable,
  type Refusal,
  refusalsOf,
  type SideFacts,
} from "#findings/comparing/refusal.ts";
import { type TreeChange, treeChange } from "#registry/treeChange.ts";
import type { Database } from "#store/database.ts";
import { batchesBy, receivedDays } from "#store/dossiers/batches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { findPeriod, type Period, periodDays, periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { UserError } from "#terms/problem.ts";
import { authorityOf, lastDay } from "../measuring/countedScore.ts";
import type { LedgerReport } from "../measuring/ledger/countLedger.ts";
import { findLedger } from "../measuring/ledger/findLedger.ts";
import { rulebookFor } from "../rulebookFor.ts";
import * as rules from "../rules.ts";

/** How one side is asked for; what is left out is the other side's, the period before the other's, or the newest. */
export type SideWish = {
  period?: Period | undefined;
  rulebook?: string | undefined;
  source?: "portal" | "dossiers" | undefined;
  knownAt?: Instant | undefined;
};

/** One side as it was found; no report where there are no figures. */
type FoundSide = { facts: SideFacts; report: LedgerReport | null };

/**
 * Two sides of one agency.
 * @property basis what was compared: the sides as they were asked for, the earlier one measured the later one's way, or
 * nothing
 * @property rebased the earlier side measured the later one's way, where that was possible, also when nothing is compared
 */
export type ScoresCompared = {
  agency: AgencyCode;
  authority: AgencyCode;
  a: FoundSide;
  b: FoundSide;
  tree: TreeChange | null;
  refusals: readonly Refusal[];
  basis: "asked" | "rebased" | null;
  rebased: LedgerReport | null;
  comparison: LedgerComparison | null;
};

const LOSSES = { fixes: [], dossiers: [], still: false, lossesOnly: true } as const;

/**
 * Compares two sides of an agency, or says why they are not to be compared and what is instead. The later side is `b`.
 * @throws UserError where there is nothing for the later side and no period was named for it
 */
export async function compareScores(
  database: Database,
  agency: AgencyCode,
  asked: { a: SideWish; b: SideWish },
  now: Instant,
): Promise<ScoresCompared> {
  const b = await findSide(database, agency, asked.b, now);
  const isOther = asked.a.knownAt ?? asked.a.source ?? asked.a.rulebook;
  const wishOfA: SideWish = {
    source: b.facts.source,
    rulebook: asked.b.rulebook,
    // Without a period of its own, a side that differs in something else is of the same one.
    period: isOther === undefined ? previousPeriod(b.facts.period) : b.facts.period,
    knownAt: asked.b.knownAt !== undefined && asked.a.period === undefined ? asked.b.knownAt : undefined,
    ...given(asked.a),
  };
  const [before, after] = [lastDay(wishOfA.period ?? b.facts.period), lastDay(b.facts.period)];
  const tree = before <= after ? treeChange(rules.registry(), agency, before, after) : undefined;
  const treeOf = tree !== undefined && isSummed(tree) ? after : undefined;
  // What was not there yet has no figures of its own then.
  const a = await findSide(database, agency, tree?.kind === "begun" ? { ...wishOfA, treeOf } : wishOfA, now);
  const refusals = refusalsOf(a.facts, b.facts, agencyFacts(tree));
  const rulebook = refusals.some((it) => it.reason === "other-rules") ? b.facts.rulebook : wishOfA.rulebook;
  const canRebase = refusals.some((it) => it.rebased) && a.facts.source === wishOfA.source;
  const rebased = canRebase
    ? (await findSide(database, agency, { ...wishOfA, rulebook, treeOf }, now)).report
    : null;
  const basis =
    refusals.length === 0 ? "asked" : isRebasable(refusals) && rebased !== null ? "rebased" : null;
  const from = tree?.kind === "begun" ? rebased : a.report;
  return {
    ...{ agency, authority: authorityOf(agency), a, b, tree: tree ?? null, refusals, basis, rebased },
    comparison:
      basis === null || from === null || b.report === null
        ? null
        : compareLedgers(
            sideOf(from),
            sideOf(b.report),
            basis === "rebased" && rebased ? sideOf(rebased) : undefined,
          ),
  };
}

function given(wish: SideWish): SideWish {
  return Object.fromEntries(Object.entries(wish).filter(([, it]) => it !== undefined));
}

function isSummed({ kind, split }: TreeChange): boolean {
  return (kind === "begun" || kind === "grown") && split.length === 0;
}

function agencyFacts(tree: TreeChange | undefined): AgencyFacts {
  if (tree === undefined) return { kind: "same", canSum: true, successors: [] };
  return {
    kind: tree.kind,
    canSum: isSummed(tree) && tree.from.some((it) => it.code !== null),
    successors: tree.to.map((it) => it.id),
  };
}

function sideOf({ ledger, rulebook, behind }: LedgerReport): ComparedSide {
  return {
    ledger,
    rulebook,
    cells: behind === null ? () => null : cellsOfPatterns(behind.patterns, behind.rules),
  };
}

async function findSide(
  database: Database,
  agency: AgencyCode,
  { period, ...wish }: SideWish & { treeOf?: string | undefined },
  now: Instant,
): Promise<FoundSide> {
  const report = await reportOf(database, { agency, period, ...wish }, now);
  const found = report === null ? period : findPeriod(report.ledger.period);
  if (found === undefined) throw new Error(`a ledger of ${agency} is of no period`);
  const isCounted = report === null ? wish.source !== "portal" : report.known !== null;
  const rulebook = report?.rulebook ?? rulebookFor(periodId(found), wish.rulebook);
  const authority = authorityOf(agency);
  const by = wish.knownAt ?? now;
  const batches = isCounted ? await batchesBy(database, authority, by) : undefined;
  const span = isCounted ? await receivedDays(database, authority, dayInVietnam(by)) : undefined;
  const isNobody = report?.tree?.root.cells?.size === 0;
  return {
    report: isNobody ? null : report,
    facts: {
      period: found,
      source: isCounted ? "dossiers" : "portal",
      rulebook: rulebook.id,
      rulebookHash: rulebook.hash,
      knownAt: wish.knownAt ?? null,
      asOf: isCounted ? by : (report?.ledger.dataTime ?? null),
      newest: batches?.newest ?? null,
      span: span ?? null,
      hasFigures: report !== null && !isNobody,
      missing: report === null || isCounted ? [] : report.card.missing,
    },
  };
}

/** Null where there are no figures for a period that was named: that is an answer here, not a fault. */
async function reportOf(
  database: Database,
  wish: Parameters<typeof findLedger>[1],
  now: Instant,
): Promise<LedgerReport | null> {
  try {
    return await findLedger(database, wish, LOSSES, now);
  } catch (error) {
    const isMissing = error instanceof UserError && error.problems.every((it) => it.code === "no-figures");
    if (isMissing && wish.period !== undefined) return null;
    throw error;
  }
}

/** The periods of one length within days, newest first. */
export function periodsWithin(
  { first, last }: { first: string; last: string },
  kind: Period["kind"],
): Period[] {
  const found: Period[] = [];
  for (let it = periodAround(last, kind); periodDays(it).until > first; it = previousPeriod(it))
    found.push(it);
  return found;
}

function periodAround(day: string, kind: Period["kind"]): Period {
  const [year = "", month = "1"] = day.split("-");
  const index = Number(month);
  switch (kind) {
    case "month":
      return readPeriod(`${year}-${month}`);
    case "quarter":
      return { kind, year: Number(year), index: Math.ceil(index / 3) };
    case "half":
      return { kind, year: Number(year), index: index <= 6 ? 1 : 2 };
    case "year":
      return { kind, year: Number(year), index: 1 };
  }
}
