import type { IndicatorPeersPage, TrendKind } from "#contract/territory.ts";
import { useRoute } from "../../api/useRoute.ts";
import { useAsked } from "../../asking/useAsked.ts";
import { type Reach, reachOf } from "../../parts/charts/trendReach.ts";

/** The rates of units over the periods there are, on one scale; undefined until they are there, or with one period only. */
export type RateTrends = { kind: TrendKind; reach: Reach; periods: readonly string[] };

export function useRateTrends(page: IndicatorPeersPage, kind: string): RateTrends | undefined {
  const asked = { ...useAsked(), period: page.period, indicator: page.indicator };
  const { data } = useRoute("trends", { authority: page.authority.code }, asked);
  const own = data?.kinds.find((it) => it.kind === kind);
  if (data === undefined || own === undefined || data.periods.length < 2) return undefined;
  return { kind: own, reach: reachOf(own.units.map((it) => it.values)), periods: data.periods };
}
