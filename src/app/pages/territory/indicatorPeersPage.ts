import type { IndicatorPeersPage, RateKind, UnitRate as UnitRateView } from "#contract/territory.ts";
import { compareRates, type RateComparison, type UnitRate } from "#findings/peers/compareRates.ts";
import { funnelCurve } from "#findings/peers/funnelCurve.ts";
import { indicatorOf } from "#findings/peers/volumeOf.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { ratioOf, toDecimal } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { notFound } from "../notFound.ts";
import type { ScorecardQuery } from "../scorecardPages.ts";
import { cellView, percentOf } from "./cellView.ts";
import { cardIn, type PeersAsked, peersAsked, unitsByKind } from "./peersAsked.ts";

/** One indicator across the units of an authority. Throws NotFound for an indicator the rulebook does not have. */
export async function indicatorPeersPage(
  database: Database,
  authority: AgencyCode,
  indicator: string,
  query: ScorecardQuery,
  now: Instant,
): Promise<IndicatorPeersPage> {
  const asked = await peersAsked(database, authority, query, now);
  if (!loadRulebook(asked.card.rulebook).indicators.some((it) => it.id === indicator))
    return notFound(
      "no-indicator",
      indicator,
      `Bộ chỉ số ${asked.card.rulebook} không có chỉ số này.`,
      "Hãy chọn một chỉ số trong trang Cách tính.",
    );
  const before = await cardIn(database, asked, asked.head.previousPeriod, now);
  const kinds = unitsByKind(asked.card).map(([kind, units]) =>
    kindView(kind, units, indicator, before, asked),
  );
  const [own] = compareRates(asked.card, [asked.card], indicator, asked.rules).rates;
  return {
    ...asked.head,
    indicator,
    own: own ? rateView(own, before, asked) : null,
    kinds: kinds.filter((it) => it.units.length > 0),
  };
}

function kindView(
  kind: string,
  units: readonly UnitCard[],
  indicator: string,
  before: Scorecard | undefined,
  asked: PeersAsked,
): RateKind {
  const { percents } = asked.rules.limits;
  const compared = compareRates(asked.card, units, indicator, asked.rules);
  const { rates, common, reason } = compared;
  const sizes = rates.flatMap((it) => it.counts?.denominator ?? []);
  const curve = common === null ? [] : funnelCurve(common, sizes, percents);
  return {
    kind,
    common: common && {
      ...common,
      ratio: toDecimal(ratioOf(common.numerator * 100, common.denominator) ?? never(), 2),
    },
    reason,
    curve: curve.map(({ of, limits }) => ({
      of,
      limits: limits.map(({ percent, low, high }) => ({
        percent,
        low: Number(percentOf(low)),
        high: Number(percentOf(high)),
      })),
    })),
    chance: common === null ? [] : percents.map((percent) => chanceOf(percent, compared)),
    units: rates.map((it) => rateView(it, before, asked)),
  };
}

/** What chance alone would put beyond the limits, at most, and what is there. */
function chanceOf(percent: number, { rates }: RateComparison): RateKind["chance"][number] {
  const judged = rates.filter((it) => it.rank !== null).length;
  const found = rates.filter(({ outside }) => outside !== null && outside.percent >= percent).length;
  return { percent, expected: ((judged * (100 - percent)) / 100).toFixed(2), found };
}

function rateView(it: UnitRate, before: Scorecard | undefined, { rules }: PeersAsked): UnitRateView {
  const { card, indicator, rank, rankOf, outside } = it;
  const all = before === undefined ? [] : [before, ...before.units];
  const earlier = all.find((one) => one.agency.code === card.agency.code);
  return {
    ...cellView(indicator, rules),
    agency: card.agency,
    rank,
    rankOf,
    lost: indicator.lost,
    unknown: indicator.unknown ?? null,
    from: indicator.from ?? null,
    ratioBefore: (earlier && indicatorOf(earlier, indicator.id)?.ratio) ?? null,
    outside,
  };
}

function never(): never {
  throw new Error("a common rate is a rate of something");
}
