import type { UnitCard } from "#score/scorecard.ts";
import { addAnswers, noAnswers } from "./answerCounts.ts";
import { Chance } from "./chance.ts";
import { type Correction, correctionFrom } from "./correction.ts";
import type { Forecast, ForecastIndicator, NoForecast } from "./forecast.ts";
import type { ForecastInput } from "./forecastInput.ts";
import type { ForecastRules } from "./readForecastRules.ts";
import { cardOf, countsAtEnd, pointsOnCard } from "./scoreEnds.ts";
import { drawEnd, learn, prospectsOf } from "./simulateEnds.ts";
import { momentsOf, rangeOf } from "./spread.ts";
import { weightyDossiers } from "./weightyDossiers.ts";

/**
 * Forecasts the score of an agency at the end of its period: lets every open dossier end as dossiers that stood like it ended
 * before, lets as many come as usual, scores each way in which this may go, and widens the range by how far earlier forecasts
 * were off. Pure and repeatable: no clock, and chance comes from the seed. A province takes seconds: whoever has others to answer
 * goes on with them after any step.
 * @param cells the agency with those under it, where each has dossiers
 * @param checked the cells of each agency whose own past forecasts tell how good such forecasts are; itself among them
 */
export function* forecasting(
  input: ForecastInput,
  cells: readonly string[],
  checked: readonly (readonly string[])[],
  rules: ForecastRules,
): Generator<void, Forecast | NoForecast> {
  const { past, present, rulebook } = input;
  const letters = 1 + Math.max(-1, ...input.rules.map((it) => ("letter" in it ? it.letter : -1)));
  const learnt = learn(input, letters, rules);
  const own = cells.reduce((sum, it) => sum + learnt.habits.learnt(it), 0);
  const kinds = [...new Set(cells.map(input.kindOf))];
  const ofKind = kinds.reduce((sum, it) => sum + learnt.habits.learnt(it), 0);
  const prospects = prospectsOf(cells, input, learnt);
  const isOpen = prospects.some((it) => it.open.length > 0 || it.ahead > 0);
  const { history, draws } = rules;
  if (isOpen && past.length < history.monthsLeast.value) return "too-short";
  if (isOpen && ofKind < history.dossiersLeast.value) return "too-few";

  const now = prospects.map(({ cell }) => {
    const counts = noAnswers(letters);
    for (const it of present.courses) if (it.cell === cell) addAnswers(counts, it.before ?? "", it.count);
    return { cell, counts };
  });
  const nowCard = cardOf(countsAtEnd(now, input, letters, null), input);
  const soFar = pointsOnCard(nowCard);
  if (soFar === null) return "no-points";

  const chance = new Chance(input.seed);
  const drawn: Drawn[] = [];
  for (let nth = 0; nth < (isOpen ? draws.forecast.value : 1); nth++) {
    const ends = prospects.map((it) => ({ cell: it.cell, counts: drawEnd(it, learnt, chance) }));
    const ofDossiers = cardOf(countsAtEnd(ends, input, letters, null), input);
    const card = isOpen ? cardOf(countsAtEnd(ends, input, letters, chance), input) : ofDossiers;
    drawn.push({ card, ofDossiers });
    yield;
  }
  const points = drawn.flatMap((it) => pairOf(it, pointsOnCard));
  if (points.length === 0) return "no-points";
  const correction = isOpen
    ? yield* correctionFrom(input, checked, letters, rules)
    : { factor: 1, shift: 0, checks: 0 };
  const max = Number(nowCard.points === null ? (nowCard.partial?.max ?? 0) : nowCard.max);
  const corrected = correctedBy(points, correction, max);
  const isComplete = drawn.every(({ card }) => card.points !== null);
  return {
    soFar,
    range: rangeOf(corrected),
    isComplete,
    max,
    grades: isComplete ? gradeChances(corrected, rulebook.grades) : [],
    indicators: indicatorsOf(nowCard, drawn, correction),
    rests: { months: past.length, own, ofKind },
    open: prospects.reduce((sum, it) => sum + it.open.reduce((all, { course }) => all + course.count, 0), 0),
    ahead: Math.round(prospects.reduce((sum, it) => sum + it.ahead, 0)),
    correction,
    dossiers: weightyDossiers(prospects, nowCard, input),
  };
}

/** As forecasting, to its end. */
export function forecastScore(...asked: Parameters<typeof forecasting>): Forecast | NoForecast {
  const steps = forecasting(...asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * One way in which the period may end.
 * @property ofDossiers the same with as many petitions and procedures as there are now
 */
type Drawn = { card: UnitCard; ofDossiers: UnitCard };
type Pair = { all: number; ofDossiers: number };

function pairOf({ card, ofDossiers }: Drawn, points: (card: UnitCard) => number | null): Pair[] {
  const [all, own] = [points(card), points(ofDossiers)];
  return all === null ? [] : [{ all, ofDossiers: own ?? all }];
}

/**
 * The draws moved and spread by what earlier forecasts taught; what is certain stays as it is. Those were forecasts of what
 * dossiers come to: the leap of a score for a single petition is neither moved nor spread by them.
 */
function correctedBy(drawn: readonly Pair[], { factor, shift }: Correction, max: number): number[] {
  const { mean, deviation } = momentsOf(drawn.map((it) => it.ofDossiers));
  return drawn.map(({ all, ofDossiers }) => {
    const moved = all + shift * deviation + (ofDossiers - mean) * (factor - 1);
    return Math.min(max, Math.max(0, moved));
  });
}

function gradeChances(
  points: readonly number[],
  grades: ForecastInput["rulebook"]["grades"],
): Forecast["grades"] {
  const bands = grades.map((it) => ({ id: it.id, from: Number(it.from) })).sort((a, b) => b.from - a.from);
  // Points have two decimals: what is drawn is rounded before it is held against a bound.
  const rounded = points.map((it) => Math.round(it * 100) / 100);
  return bands.map(({ id, from }, at) => {
    const until = bands[at - 1]?.from ?? Number.POSITIVE_INFINITY;
    return { id, chance: rounded.filter((it) => it >= from && it < until).length / rounded.length };
  });
}

function indicatorsOf(now: UnitCard, drawn: readonly Drawn[], correction: Correction): ForecastIndicator[] {
  const scored = now.groups.flatMap((it) => it.indicators).filter((it) => it.max !== null);
  const drawnOf = pointsByIndicator(drawn);
  const moving = scored.flatMap((it) => {
    const points = drawnOf.get(it.id) ?? [];
    const { deviation } = momentsOf(points.map(({ all }) => all));
    if (points.length === 0 || deviation === 0) return [];
    const soFar = Number(it.points ?? 0);
    const range = rangeOf(correctedBy(points, { ...correction, shift: 0 }, Number(it.max)));
    return [{ id: it.id, soFar, range, variance: deviation ** 2 }];
  });
  const all = moving.reduce((sum, it) => sum + it.variance, 0);
  return moving
    .map(({ variance, ...it }) => ({ ...it, share: variance / all }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

function pointsByIndicator(drawn: readonly Drawn[]): Map<string, Pair[]> {
  const byId = new Map<string, Pair[]>();
  for (const { card, ofDossiers } of drawn) {
    const own = new Map(indicatorsOn(ofDossiers).map((it) => [it.id, it.points]));
    for (const { id, points } of indicatorsOn(card)) {
      if (points === null) continue;
      const known = byId.get(id) ?? [];
      byId.set(id, known);
      known.push({ all: Number(points), ofDossiers: Number(own.get(id) ?? points) });
    }
  }
  return byId;
}

const indicatorsOn = ({ groups }: UnitCard) => groups.flatMap((it) => it.indicators);

/** Whether a range was forecast, or why not. */
export function isForecast(it: Forecast | NoForecast): it is Forecast {
  return typeof it !== "string";
}
