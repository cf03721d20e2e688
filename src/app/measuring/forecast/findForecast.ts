import { readDerivation } from "#dossier/derive/readDerivation.ts";
import { addAnswers, noAnswers } from "#findings/forecast/answerCounts.ts";
import type { Forecast, NoForecast } from "#findings/forecast/forecast.ts";
import type { ForecastInput, ForecastRule } from "#findings/forecast/forecastInput.ts";
import { forecasting } from "#findings/forecast/forecastScore.ts";
import { readForecastRules } from "#findings/forecast/readForecastRules.ts";
import { cardOf, countsAtEnd, pointsOnCard } from "#findings/forecast/scoreEnds.ts";
import { countFromFacts } from "#measure/countFromFacts.ts";
import { countRules } from "#measure/countRules.ts";
import type { Course } from "#measure/courses/course.ts";
import { boundsOf } from "#measure/question.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Database } from "#store/database.ts";
import { batchesBy } from "#store/dossiers/batches.ts";
import { writtenSoFar } from "#store/writtenSoFar.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodId } from "#terms/period.ts";
import { inTurns } from "../../inTurns.ts";
import * as registries from "../../rules.ts";
import { type AgencyTree, agencyTree } from "../agencyTree.ts";
import { countableRulebook } from "../countableRulebook.ts";
import { authorityOf, countingFor, lastDay } from "../countedScore.ts";
import { measuresOf } from "../measures.ts";
import { coursesKnown } from "./coursesKnown.ts";
import { forecastMoments } from "./forecastMoments.ts";
import { forecastRules, rulesAhead } from "./forecastRules.ts";

/** Whose score at the end of which period, from what was known when (null: now). */
export type ForecastWish = {
  agency: AgencyCode;
  period: Period;
  knownAt: Instant | null;
  rulebook?: string | undefined;
};

/**
 * A forecast, or why there is none, with what it was made from.
 * @property at when the newest figures it rests on came in
 * @property way points at some instants of the period so far
 */
export type ForecastFound = {
  forecast: Forecast | NoForecast;
  tree: AgencyTree;
  rulebook: Rulebook;
  at: Instant;
  way: readonly { at: Instant; points: number }[];
};

/**
 * Forecasts the score of an agency at the end of a month that runs, from nothing but what was known by then. Undefined where its
 * authority had no dossiers by then.
 */
export async function findForecast(
  database: Database,
  wish: ForecastWish,
  now: Instant,
): Promise<ForecastFound | undefined> {
  const authority = authorityOf(wish.agency);
  const by = wish.knownAt ?? now;
  const rulebook = countableRulebook(periodId(wish.period), wish.rulebook);
  const batches = await batchesBy(database, authority, by);
  const counting = await countingFor(database, { ...wish, rulebook: rulebook.id }, now);
  if (batches === undefined || counting === undefined) return undefined;
  const at = batches.newest;
  const none = (forecast: NoForecast) => ({ forecast, tree: counting.tree, rulebook, at, way: [] });
  const { startsAt, endsAt } = boundsOf(wish.period);
  if (wish.period.kind !== "month") return none("not-a-month");
  if (Date.parse(by) >= Date.parse(endsAt)) return none("over");
  if (Date.parse(at) < Date.parse(startsAt)) return none("no-news");
  const rules = readForecastRules();
  const { calendar } = readDerivation(authority);
  const moments = forecastMoments(calendar, wish.period, at, rules.history.monthsMost.value);
  if (moments === null) return none("no-news");

  const predicates = [
    ...new Map(
      measuresOf(rulebook).flatMap(({ predicate }) =>
        predicate ? [[predicate.id, predicate] as const] : [],
      ),
    ).values(),
  ];
  const ahead = rulesAhead(predicates);
  const asked = {
    authority,
    // Nothing came in between: units that are asked for later find the same courses.
    knownAt: at,
    moments: [...moments.past.map((it) => it.moment), moments.present, ...moments.way],
  };
  const { courses, procedures, misses } = await coursesKnown(
    database,
    ahead,
    asked,
    await writtenSoFar(database),
  );
  const past = moments.past
    .map(({ time }, nth) => ({ nth, time, courses: courses.get(nth) ?? [] }))
    .filter((it, _, all) => isWhole(it.courses, all));
  const present = courses.get(moments.past.length) ?? [];
  const { tree, question, figuresOf } = counting;
  const apart = predicates.filter((it) => it.of !== "dossier");
  const counts = await countRules(database, apart, question);
  const cells = cellsOf(tree, present, past);
  if (cells.length === 0) return none("nothing-there");
  const proceduresAt = (moment: number, isEnd: boolean) =>
    ahead.conditions.map((_, nth) => {
      const own = procedures.filter(
        (it) => it.moment === moment && it.isEnd === isEnd && cells.includes(it.cell),
      );
      return new Set(own.flatMap((it) => it.procedures[nth] ?? [])).size;
    });
  const months = [];
  for (const { nth } of past) {
    const month = { ...question, period: moments.past[nth]?.moment.period ?? wish.period };
    months.push({
      before: proceduresAt(nth, false),
      after: proceduresAt(nth, true),
      counts: await countFromFacts(database, ahead.petitions, month),
    });
  }
  const modelled = forecastRules(ahead, counts, months);
  const known = new Set(modelled.map((it) => it.rule));
  const { counts: _, ...figures } = figuresOf([]);
  const kinds = kindsIn(authority, lastDay(wish.period));
  const input: ForecastInput = {
    rulebook,
    rules: modelled,
    present: { courses: present, time: moments.time },
    past: past.map(({ time, courses: own }) => ({ time, courses: own })),
    kindOf: (cell) => kinds.get(cell) ?? "unit",
    fixed: counts.filter((it) => !known.has(it.predicate)),
    figures,
    misses,
    seed: [authority, wish.agency, periodId(wish.period), at, rulebook.hash].join("|"),
  };
  const letters = ahead.questions.length;
  const peers = peersOf(cells, input, rules.calibration.peersMost.value);
  const forecast = await inTurns(forecasting(input, cells, peers, rules));
  const way = moments.way.flatMap((moment, nth) => {
    const place = moments.past.length + 1 + nth;
    const then = { ...input, rules: rulesThen(modelled, proceduresAt(place, false)) };
    const points = pointsNow(courses.get(place) ?? [], cells, then, letters);
    return points === null ? [] : [{ at: moment.at, points }];
  });
  return { forecast, tree, rulebook, at, way };
}

/** Of a month in which the authority's figures begin or break off only a part is known: it would teach a wrong pace. */
const LEAST_OF_LARGEST = 0.2;

function isWhole(courses: readonly Course[], all: readonly { courses: readonly Course[] }[]): boolean {
  const size = (it: readonly Course[]) => it.reduce((sum, { count }) => sum + count, 0);
  const largest = Math.max(...all.map((it) => size(it.courses)));
  return size(courses) > 0 && size(courses) >= LEAST_OF_LARGEST * largest;
}

function kindsIn(authority: AgencyCode, day: string): ReadonlyMap<string, string> {
  const { units } = agencyTree(registries.registry(), authority, day, true);
  return new Map(units.map((it) => [it.code, it.kind]));
}

/** The agency's own cells that have had dossiers. */
function cellsOf(
  { root }: AgencyTree,
  present: readonly Course[],
  past: readonly { courses: readonly Course[] }[],
): string[] {
  const all = new Set([present, ...past.map((it) => it.courses)].flatMap((it) => it.map(({ cell }) => cell)));
  return [...all].filter((it) => root.cells === null || root.cells.has(it)).sort();
}

/** The agency itself, and where it is a single one, others of its kind beside it. */
function peersOf(cells: readonly string[], { present, kindOf }: ForecastInput, most: number): string[][] {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined) return [[...cells]];
  const sizes = new Map<string, number>();
  for (const it of present.courses) sizes.set(it.cell, (sizes.get(it.cell) ?? 0) + it.count);
  const own = Math.log(1 + (sizes.get(only) ?? 0));
  const others = [...sizes]
    .filter(([it]) => it !== only && kindOf(it) === kindOf(only))
    .map(([cell, size]) => ({ cell, off: Math.abs(Math.log(1 + size) - own) }))
    .sort((a, b) => a.off - b.off || (a.cell < b.cell ? -1 : 1));
  return [[only], ...others.slice(0, most).map((it) => [it.cell])];
}

/** The same with as many procedures as there were at an instant. */
function rulesThen(rules: readonly ForecastRule[], procedures: readonly number[]): ForecastRule[] {
  let nth = 0;
  return rules.map((it) => {
    if (it.counts !== "procedures") return it;
    const yes = Math.min(it.now.yes, procedures[nth++] ?? 0);
    return { ...it, now: { ...it.now, yes, no: it.now.no + it.now.yes - yes } };
  });
}

function pointsNow(
  courses: readonly Course[],
  cells: readonly string[],
  input: ForecastInput,
  letters: number,
): number | null {
  const ends = cells.map((cell) => {
    const counts = noAnswers(letters);
    for (const it of courses) if (it.cell === cell) addAnswers(counts, it.before ?? "", it.count);
    return { cell, counts };
  });
  return pointsOnCard(cardOf(countsAtEnd(ends, input, letters, null), input));
}
