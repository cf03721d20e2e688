import type { LedgerLine, LedgerMover, LedgerPage, LedgerPromise, LedgerTarget } from "#contract/ledger.ts";
import type { LedgerEntry as Entry, LedgerLine as Line } from "#findings/ledger/ledger.ts";
import type { Mover } from "#findings/ledger/movers.ts";
import { pointsWords } from "#rulebook/indicatorWords.ts";
import { readMends } from "#rulebook/mends.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { ScoredIndicator } from "#score/scorecard.ts";
import type { AgencyTree } from "../../measuring/agencyTree.ts";
import type { LedgerReport } from "../../measuring/ledger/countLedger.ts";
import { APART, causeWords, lineNotes, titleOf } from "./ledgerWords.ts";

/** Rows of units that are worth reading; the whole list is a unit's own ledger. */
const UNITS = 50;

/** A ledger as the API and the command line tell it, in words. */
export function ledgerView(
  { ledger, known, rulebook, tree, movers, byUnit, target, promise }: LedgerReport,
  sources: LedgerPage["sources"],
): LedgerPage {
  const { lines, apart, agency, dataTime, ...head } = ledger;
  const moverOf = (it: Mover) => moverView(it, tree);
  return {
    ...head,
    agency,
    dataTime,
    sources,
    known,
    lines: lines.map((it) => lineView(it, rulebook)),
    apart: apart.map((it) => ({ ...it, title: titleOf(it, rulebook), says: APART[it.why] })),
    mends: readMends().map(({ id, says, afterwards }) => ({ id, says, afterwards })),
    movers: movers.map(moverOf),
    byUnit: byUnit.slice(0, UNITS).map(moverOf),
    target: target && targetView(target, tree),
    promise: promise && promiseView(promise),
  };
}

function lineView(line: Line, rulebook: Rulebook): LedgerLine {
  const indicator = rulebook.indicators.find((it) => it.id === line.indicator);
  return {
    ...line,
    title: titleOf(line, rulebook),
    formula: indicator === undefined ? null : pointsWords(indicator),
    notes: lineNotes(line, indicator),
    entries: line.entries.map(({ cause, ...it }: Entry) => ({
      ...it,
      kind: cause.kind,
      of: cause.kind === "clauses" ? cause.of : null,
      says: causeWords({ ...it, cause }, indicator),
      mends: cause.kind === "clauses" ? [...new Set(cause.clauses.flatMap(({ mends }) => mends))] : [],
    })),
  };
}

function moverView({ cell, ...it }: Mover, tree: AgencyTree | null): LedgerMover {
  return { ...it, agency: cell === null ? null : agencyOf(cell, tree) };
}

/** Dossiers whose agency is not known, or is not in the tree, keep what is known of it. */
function agencyOf(cell: string, tree: AgencyTree | null) {
  const found = tree === null ? undefined : [tree.root, ...tree.below].find((it) => it.code === cell);
  if (found === undefined) return { code: cell, name: cell === "" ? "(chưa rõ đơn vị)" : cell, kind: "unit" };
  return { code: found.code, name: found.name, kind: found.kind };
}

function targetView(
  { grade, cheapest }: NonNullable<LedgerReport["target"]>,
  tree: AgencyTree | null,
): LedgerTarget {
  const { target, steps, points, ...it } = cheapest;
  return {
    ...it,
    points: target,
    after: points,
    grade: grade?.title ?? null,
    steps: steps.map(({ cell, ...step }) => ({ ...step, agency: agencyOf(cell, tree) })),
  };
}

function promiseView({ made, indicators, ...it }: NonNullable<LedgerReport["promise"]>): LedgerPromise {
  const counts = ({ numerator, denominator, points }: ScoredIndicator) => ({
    numerator,
    denominator,
    points,
  });
  const codes = new Set(made.flatMap((mend) => mend.codes ?? []));
  return {
    ...it,
    fixes: [
      ...made
        .filter((mend) => mend.codes === null)
        .map(({ mend, agencies }) => (agencies === null ? mend : `${mend}@${agencies.join(",")}`)),
      ...[...codes].map((code) => `dossier:${code}`),
    ],
    indicators: indicators.map(({ indicator, before, after, gain }) => ({
      indicator,
      gain,
      before: counts(before),
      after: counts(after),
    })),
  };
}
