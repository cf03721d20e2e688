import { findCountedScore } from "#app/measuring/countedScore.ts";
import { findForecast } from "#app/measuring/forecast/findForecast.ts";
import { isForecast } from "#findings/forecast/forecastScore.ts";
import { pointsOnCard } from "#findings/forecast/scoreEnds.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { defaultRulebookId } from "#rulebook/loadRulebook.ts";
import { SAMPLE_PROVINCE } from "#sample/generateDossiers.ts";
import { sampleOffices } from "#sample/province/sampleOffices.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { loadWorld, type SampleWorld } from "./sampleWorld.ts";
import type { TestedForecast } from "./tested.ts";

/** Long after every month that is tested: nothing is judged by this clock. */
const NOW = "2030-01-01T00:00:00.000Z";
/** Months that are only learnt from before the first that is tested. */
const LEARNT_FIRST = 3;

/**
 * Loads a world in the order of its time and forecasts each month of it, for every unit and for the whole, at some parts of its
 * working days, from what was known by then; then waits for the end of the month, as known then.
 */
export async function testWorld(
  world: SampleWorld,
  parts: readonly number[],
  onProgress: (text: string) => void,
): Promise<{ units: TestedForecast[]; whole: TestedForecast[] }> {
  const database = await openDatabase({ memory: true });
  try {
    const cuts = await loadWorld(database, world);
    onProgress("đã nạp");
    const offices = sampleOffices(readRegistry(), SAMPLE_PROVINCE, world.units, world.seed);
    const units: TestedForecast[] = [];
    const whole: TestedForecast[] = [];
    for (const month of world.months.slice(LEARNT_FIRST)) {
      const at = atParts(cuts, month, parts);
      for (const { part, cut } of at)
        for (const agency of [SAMPLE_PROVINCE, ...offices.map((it) => it.code)]) {
          const tested = await testedAt(database, cuts, { agency, month, part, cut });
          if (tested === null) continue;
          const named = { ...tested, world: `${world.seed}${world.restless ? "*" : ""}` };
          (agency === SAMPLE_PROVINCE ? whole : units).push(named);
        }
      onProgress(month);
    }
    return { units, whole };
  } finally {
    await database.close();
  }
}

async function testedAt(
  database: Database,
  cuts: readonly Instant[],
  { agency, month, part, cut }: { agency: string; month: string; part: number; cut: Instant },
): Promise<Omit<TestedForecast, "world"> | null> {
  const wish = { agency, period: readPeriod(month), knownAt: cut, rulebook: defaultRulebookId() };
  const forecast = (await findForecast(database, wish, NOW))?.forecast;
  if (forecast === undefined || !isForecast(forecast)) return null;
  const came = await endOf(database, cuts, agency, month);
  const last = await endOf(database, cuts, agency, periodId(previousPeriod(readPeriod(month))));
  if (came === null || came.points === null) return null;
  const { soFar, range } = forecast;
  return { part, size: came.size, soFar, last: last?.points ?? null, ...range, came: came.points };
}

const ends = new WeakMap<Database, Map<string, { points: number | null; size: number } | null>>();

/** The score of a month as known at its end, and how many dossiers it had. */
async function endOf(database: Database, cuts: readonly Instant[], agency: string, month: string) {
  const known = ends.get(database) ?? new Map<string, { points: number | null; size: number } | null>();
  ends.set(database, known);
  const key = `${agency}|${month}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const end = cuts.findLast((it) => inVietnam(it).startsWith(month));
  const wish = { agency, period: readPeriod(month), knownAt: end ?? null, rulebook: defaultRulebookId() };
  const card = end === undefined ? undefined : (await findCountedScore(database, wish, NOW))?.card;
  const size = card?.groups.flatMap((it) => it.indicators).find((it) => it.id === "2.1")?.denominator ?? 0;
  const made = card === undefined || size === 0 ? null : { points: pointsOnCard(card), size };
  known.set(key, made);
  return made;
}

const inVietnam = (it: Instant) => new Date(Date.parse(it) + 7 * 3_600_000).toISOString();

/** The batches of a month nearest to some parts of it. */
function atParts(cuts: readonly Instant[], month: string, parts: readonly number[]) {
  const own = cuts.filter((it) => inVietnam(it).startsWith(month));
  return parts.flatMap((part) => {
    const cut = own[Math.round((own.length * part) / 100) - 1];
    return cut === undefined ? [] : [{ part, cut }];
  });
}
