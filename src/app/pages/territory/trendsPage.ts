import type { TrendKind, TrendsPage } from "#contract/territory.ts";
import { type ComparableBasis, pointsOn } from "#findings/peers/comparableBasis.ts";
import { median } from "#findings/peers/median.ts";
import { rankPeers } from "#findings/peers/rankPeers.ts";
import { indicatorOf } from "#findings/peers/volumeOf.ts";
import type { Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodDays, periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import type { ScorecardQuery } from "../scorecardPages.ts";
import { cardIn, peersAsked, unitsByKind } from "./peersAsked.ts";

type Query = ScorecardQuery & { indicator?: string | undefined };

/** How the units came to where they stand. Throws NotFound where there are no figures for the period asked for. */
export async function trendsPage(
  database: Database,
  authority: AgencyCode,
  { indicator, ...query }: Query,
  now: Instant,
): Promise<TrendsPage> {
  const asked = await peersAsked(database, authority, query, now);
  const { rules, activity, card, head } = asked;
  const periods = periodsUpTo(card, head.periods, rules.trend.most);
  const cards: (Scorecard | undefined)[] = [];
  for (const period of periods)
    cards.push(period === card.period ? card : await cardIn(database, asked, period, now));
  return {
    authority: card.agency,
    periods,
    indicator: indicator ?? null,
    unit: indicator === undefined ? "points" : "percent",
    kinds: unitsByKind(card).map(([kind, units]): TrendKind => {
      const { basis } = rankPeers(units, { activity, smallest: rules.smallest.value });
      const value = (it: UnitCard) => valueIn(it, indicator, basis);
      const lines = units.map(({ agency }) => ({
        agency,
        values: cards.map((it) => {
          const own = it?.units.find((one) => one.agency.code === agency.code);
          return own === undefined || own.inactive ? null : value(own);
        }),
      }));
      return {
        kind,
        units: lines,
        median: periods.map((_, at) => median(lines.flatMap((it) => it.values[at] ?? []))),
      };
    }),
  };
}

function valueIn(
  card: UnitCard,
  indicator: string | undefined,
  basis: ComparableBasis | null,
): string | null {
  if (indicator === undefined) return basis && pointsOn(card, basis);
  return indicatorOf(card, indicator)?.ratio ?? null;
}

/** Periods of one kind in a row, oldest first, back to the first there are figures of. */
function periodsUpTo({ period, source }: Scorecard, known: readonly string[], most: number): string[] {
  const own = readPeriod(period);
  const among = known.map(readPeriod).filter((it) => it.kind === own.kind || source === "dossiers");
  const first = among.map((it) => periodDays(it).from).sort()[0] ?? periodDays(own).from;
  const found: Period[] = [own];
  for (
    let it = previousPeriod(own);
    periodDays(it).until > first && found.length < most;
    it = previousPeriod(it)
  )
    found.push(it);
  return found.reverse().map(periodId);
}
