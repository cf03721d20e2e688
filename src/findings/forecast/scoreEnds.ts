import type { Count } from "#measure/countFromFacts.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { UnitCard } from "#score/scorecard.ts";
import { type AnswerCounts, addCounts, answersAt, noAnswers } from "./answerCounts.ts";
import type { Chance } from "./chance.ts";
import type { ForecastInput, ForecastRule, ForecastTime } from "./forecastInput.ts";

/** What all agencies of a forecast answer together, with how the rules that only ask whether there is one come out. */
export type EndCounts = readonly Count[];

/**
 * The counts that the answers of some agencies come to.
 * @param chance draws how many procedures more there will be; null: as many as now
 */
export function countsAtEnd(
  ends: readonly { cell: string; counts: AnswerCounts }[],
  { rules, figures, fixed, present }: Pick<ForecastInput, "rules" | "figures" | "fixed" | "present">,
  letters: number,
  chance: Chance | null,
): EndCounts {
  const all = noAnswers(letters);
  for (const { counts } of ends) addCounts(all, counts);
  const [cell = ""] = figures.root.cells ?? [];
  const petitions = chance === null ? [] : petitionsAhead(rules, present.time, chance);
  return [
    ...fixed,
    ...rules.map((it) => ({ predicate: it.rule, cell, ...countOf(it, all, ends, petitions, chance) })),
  ];
}

function countOf(
  rule: ForecastRule,
  all: AnswerCounts,
  ends: readonly { cell: string; counts: AnswerCounts }[],
  petitions: readonly number[],
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
    case "petitions": {
      const share = answeredWell(rule);
      const yes = petitions.filter((it) => it < share).length;
      return { ...rule.now, yes: rule.now.yes + yes, no: rule.now.no + petitions.length - yes };
    }
    case "procedures":
      return chance === null ? rule.now : procedureCounts(rule, chance);
  }
}

/**
 * Petitions that will still come, as many as usual in the time that is left; of each how well it is answered, 0 to 1: the same for
 * every rule, so that one that is late is a miss in all that ask for it.
 */
function petitionsAhead(
  rules: readonly ForecastRule[],
  { passed, left }: ForecastTime,
  chance: Chance,
): number[] {
  const usual = rules
    .filter((it) => it.counts === "petitions")
    .map(({ past }) => past.reduce((sum, it) => sum + it.yes + it.no, 0) / Math.max(1, past.length));
  const mean = (Math.max(0, ...usual) * left) / Math.max(1, passed + left);
  return Array.from({ length: chance.poisson(mean) }, () => chance.next());
}

/** The share that was a hit in the past and now, with one more of either kind. */
function answeredWell({ now, past }: Extract<ForecastRule, { counts: "petitions" }>): number {
  const [yes, no] = [now, ...past].reduce(([y, n], it) => [y + it.yes, n + it.no], [1, 1]);
  return yes / (yes + no);
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
