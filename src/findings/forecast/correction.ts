import { type AnswerCounts, addAnswers, noAnswers } from "./answerCounts.ts";
import { Chance } from "./chance.ts";
import type { ForecastInput, ForecastRule } from "./forecastInput.ts";
import type { ForecastRules } from "./readForecastRules.ts";
import { cardOf, countsAtEnd, pointsOnCard } from "./scoreEnds.ts";
import { drawEnd, type Learnt, learn, prospectsOf } from "./simulateEnds.ts";
import { momentsOf, quantile } from "./spread.ts";

/**
 * How such forecasts fell out in earlier months.
 * @property factor what the distance from the middle is multiplied by @property shift what the middle is moved by, in deviations
 * @property checks how many forecasts were held against what became of them
 */
export type Correction = { factor: number; shift: number; checks: number };

/** Standard deviations that half of an 80 % range spans. */
const HALF_OF_80 = 1.2816;
/** A range is never made narrower than by this. */
const NARROWEST = 0.85;

/**
 * Forecasts every earlier month again from the months before it alone, for the agency itself and for some of its kind, and
 * learns from how far each was off: the month that is forecast has no part in it.
 * @param sets the cells of each agency whose forecasts are held against its past
 */
export function* correctionFrom(
  input: ForecastInput,
  sets: readonly (readonly string[])[],
  letters: number,
  rules: ForecastRules,
): Generator<void, Correction> {
  const { factor, margin, uncheckedFactor } = rules.calibration;
  const misses: number[] = [];
  for (let month = 1; month < input.past.length; month++) {
    const before = { ...input, past: input.past.slice(0, month) };
    const learnt = learn(before, letters, rules);
    for (const cells of sets) {
      const key = [input.figures.root.kind, month, input.past.length, ...cells].join("|");
      const known = input.misses.get(key);
      const miss = known === undefined ? yield* missOf(before, input.past[month], cells, learnt) : known;
      input.misses.set(key, miss);
      if (miss !== null) misses.push(miss);
    }
  }
  if (misses.length === 0) return { factor: uncheckedFactor.value, shift: 0, checks: 0 };
  const checks = misses.length;
  const shift = misses.reduce((sum, it) => sum + it, 0) / (checks + factor.weight);
  const sorted = Float64Array.from(misses, (it) => Math.abs(it - shift)).sort();
  const found = quantile(sorted, 0.8) / HALF_OF_80;
  const blended = (found * checks + factor.value * factor.weight) / (checks + factor.weight);
  return { factor: Math.max(NARROWEST, blended) * margin.value, shift, checks };
}

/** How many deviations a month came out above its forecast; null where nothing was uncertain or nothing was there. */
function* missOf(
  input: ForecastInput,
  month: ForecastInput["past"][number] | undefined,
  cells: readonly string[],
  learnt: Learnt,
): Generator<void, number | null> {
  if (month === undefined) return null;
  const { letters, rules } = learnt;
  const present = { ...month, courses: month.courses.filter((it) => it.before !== null) };
  const own = { present, past: input.past };
  const nth = input.past.length;
  const settled = { ...input, present, rules: input.rules.flatMap((it) => ruleFor(it, cells)) };
  const ends = endsOf(month, cells, letters);
  if (ends.every(({ counts }) => counts.every((it) => it === 0))) return null;
  const came = pointsOnCard(cardOf(countsAtEnd(ends, settled, letters, null), input));
  const prospects = prospectsOf(cells, own, learnt);
  const chance = new Chance([nth, input.past.length, input.rulebook.hash, ...cells].join("|"));
  const drawn: number[] = [];
  for (let nth = 0; nth < rules.draws.check.value; nth++) {
    const drawnEnds = prospects.map((it) => ({ cell: it.cell, counts: drawEnd(it, learnt, chance) }));
    const points = pointsOnCard(cardOf(countsAtEnd(drawnEnds, settled, letters, null), input));
    if (points !== null) drawn.push(points);
    yield;
  }
  if (came === null || drawn.length === 0) return null;
  const { mean, deviation } = momentsOf(drawn);
  return deviation < 0.005 ? null : (came - mean) / deviation;
}

function endsOf(
  { courses }: ForecastInput["past"][number],
  cells: readonly string[],
  letters: number,
): { cell: string; counts: AnswerCounts }[] {
  const wanted = new Map(cells.map((it) => [it, noAnswers(letters)]));
  for (const { cell, after, count } of courses) {
    const counts = wanted.get(cell);
    if (counts !== undefined && after !== null) addAnswers(counts, after, count);
  }
  return [...wanted].map(([cell, counts]) => ({ cell, counts }));
}

/** The same rule asked of other agencies; of procedures and petitions nothing is kept by agency. */
function ruleFor(rule: ForecastRule, cells: readonly string[]): ForecastRule[] {
  if (rule.counts === "procedures" || rule.counts === "petitions") return [];
  if (rule.counts === "dossiers" || rule.cells.size === 0) return [rule];
  const own = cells.filter((it) => rule.cells.has(it));
  return [{ ...rule, cells: new Set(own.length > 0 ? own : cells) }];
}
