import type { FactView, LatenessView } from "#contract/dossiers.ts";
import type { Derivation } from "#dossier/derive/derivedFacts.ts";
import type { Dossier } from "#dossier/dossier.ts";
import { judgeLateness } from "#dossier/lateness/judgeLateness.ts";
import { lateCauses } from "#dossier/lateness/lateCauses.ts";
import type { Lateness, LatenessClause } from "#dossier/lateness/lateness.ts";
import type { LatenessContext } from "#dossier/lateness/latenessContext.ts";
import { LATE_CAUSES, type LatenessRule } from "#dossier/lateness/latenessRule.ts";
import { maximumTime } from "#dossier/maximumTime.ts";
import type { ProcedureVersion } from "#dossier/procedureVersion.ts";
import type { Instant } from "#terms/instant.ts";
import { factView } from "./factView.ts";

/**
 * A dossier at the moment of judging.
 * @property judgedAt the last instant that counts
 * @property knownFrom since when these facts are known: before it they are judged like a period that was over
 * @property procedure as the catalogue stated it; null when it is not known there
 */
export type Judged = {
  facts: Dossier;
  judgedAt: Instant;
  knownFrom: Instant;
  procedure: Pick<ProcedureVersion, "terms"> | null;
};

/** How each rule of lateness judges a dossier, clause by clause and cause by cause. */
export function latenessViews(judged: Judged, derivation: Derivation): LatenessView[] {
  return derivation.rules.map((rule) => {
    const context = contextOf(judged, rule, derivation);
    const { answer, endAt, because } = judgeLateness(judged.facts, rule, context);
    const view = {
      rule: rule.id,
      title: rule.title,
      cites: rule.source.articles.join("; "),
      endAt,
      clauses: because.map(shown),
    };
    if (LATE_CAUSES.filter((it) => rule.causes[it] !== undefined).length < 2)
      return { ...view, answer, causes: [] };
    const all = lateCauses(judged.facts, rule, context, derivation.handlers);
    const causes = all.causes.map((it) => ({ ...it, clauses: it.because.map(shown) }));
    return { ...view, answer: all.answer, causes: causes.map(({ because: _, ...it }) => it) };
  });
}

/** How the rule that is the standard one judges it. */
export function standardLateness(judged: Judged, derivation: Derivation): Lateness {
  return judgeLateness(judged.facts, derivation.standard, contextOf(judged, derivation.standard, derivation));
}

function contextOf(
  { facts, judgedAt, knownFrom, procedure }: Judged,
  rule: LatenessRule,
  { calendar }: Derivation,
): LatenessContext {
  const longest = procedure === null ? null : maximumTime(procedure, facts.channel);
  const at = Date.parse(judgedAt);
  return {
    calendar,
    periodEnd: new Date(at + 1).toISOString(),
    now: new Date(Math.max(at, Date.parse(knownFrom))).toISOString(),
    maximumTime: longest,
    publishedProcessTime: rule.process === undefined ? null : longest,
  };
}

/** Whether a step names its handler is told; the name is not. */
function shown({ clause, holds, facts }: LatenessClause): LatenessView["clauses"][number] {
  const { handlerName: _, ...told } = facts;
  return { clause, holds, facts: Object.entries(told).map(([code, value]) => latenessFact(code, value)) };
}

/** A fact of a judgement: as rules/facts.yaml titles it, or one that only judging knows. */
function latenessFact(code: string, value: string | null): FactView {
  const type = OWN_FACTS[code];
  return type === undefined
    ? factView(code, value, () => null)
    : { code, title: null, type, value, says: null };
}

const OWN_FACTS: Readonly<Record<string, FactView["type"]>> = {
  endAt: "timestamp",
  judgedAt: "timestamp",
  end: "timestamp",
  dueByProcess: "timestamp",
  requests: "int",
  unfinished: "int",
  minutes: "int",
  steps: "int",
  step: "int",
};
