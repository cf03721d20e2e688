import type { Count } from "#measure/countFromFacts.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { type AnswerCounts, addCounts, answersAt, noAnswers } from "./answerCounts.ts";
import type { Chance } from "./chance.ts";
import type { ForecastInput, ForecastRule } from "./forecastInput.ts";

/** What all agencies of a forecast answer together, with how the rules that only ask whether there is one come out. */
export type EndCounts = readonly Count[];

/**
 * The counts that the answers of some agencies come to.
 * @param chance draws how many procedures more there will be; null: as many as now
 */
export function countsAtEnd(
  ends: readonly { cell: string; counts: AnswerCounts }[],
  { rules, figures, fixed }: Pick<ForecastInput, "rules" | "figures" | "fixed">,
  letters: number,
  chance: Chance | null,
): EndCounts {
  const all = noAnswers(letters);
  for (const { counts } of ends) addCounts(all, counts);
  const [cell = ""] = figures.root.cells ?? [];
  return [...fixed, ...rules.map((it) => ({ predicate: it.rule, cell, ...countOf(it, all, ends, chance) }))];
}

function countOf(
  rule: ForecastRule,
  all: AnswerCounts,
  ends: readonly { cell: string; counts: AnswerCounts }[],
  chance: Chance | null,
): Pick<Count, "yes" | "no" | "unknown"> {
  switch (rule.counts) {
    case "dossiers":
      return answersAt(all, rule.letter);
    case "cells": {
      const found = new Map(ends.map((it) => [it.cell, answersAt(it.counts, rule.letter)]));
      const sum = { yes: 0, no: 0, unknown: 0 };
      for (const cell of rule.cells) {
        const own = found.get(cell);
        sum[own?.yes ? "yes" : own?.unknown ? "unknown" : "no"] += 1;
      }
      return sum;
    }
    case "procedures":
      return chance === null ? rule.now : procedureCounts(rule, chance);
  }
}

/**
 * As many more procedures as in one of the past months, of those that an agency ever has: the more there are already, the fewer
 * can come.
 */
function procedureCounts(
  { now, past }: Extract<ForecastRule, { counts: "procedures" }>,
  chance: Chance,
): Pick<Count, "yes" | "no" | "unknown"> {
  const month = past[Math.floor(chance.next() * past.length)];
  if (month === undefined) return now;
  const ever = 1 + Math.max(...past.map((it) => it.after));
  const share = Math.max(0, month.after - month.before) / Math.max(1, ever - month.before);
  const more = Math.min(now.no, chance.binomial(Math.max(0, ever - now.yes), share));
  return { ...now, yes: now.yes + more, no: now.no - more };
}

/** The card counts come to, by the one implementation of the score. */
export function cardOf(
  counts: EndCounts,
  { rulebook, figures }: Pick<ForecastInput, "rulebook" | "figures">,
): UnitCard {
  return scoreCounts(rulebook, { ...figures, units: [], counts });
}

/** The points of a card: of everything, or where not everything is known of what is. */
export function pointsOnCard({ points, partial }: UnitCard): number | null {
  const shown = points ?? partial?.points ?? null;
  return shown === null ? null : Number(shown);
}
