import type { ForecastPage, Outlook } from "#contract/forecast.ts";
import type { Forecast } from "#findings/forecast/forecast.ts";
import { isForecast } from "#findings/forecast/forecastScore.ts";
import { readForecastRules } from "#findings/forecast/readForecastRules.ts";
import { boundsOf } from "#measure/question.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { dayInVietnam, type Instant } from "#terms/instant.ts";
import { type Period, periodId, readPeriod } from "#terms/period.ts";
import { authorityOf, lastDay, newestPeriod } from "../../measuring/countedScore.ts";
import type { ForecastFound } from "../../measuring/forecast/findForecast.ts";
import { keptForecast } from "../../measuring/forecast/keptForecast.ts";
import { readInstant } from "../../readInstant.ts";
import { agencyRef } from "../dossiers/agencyRef.ts";
import { notFound } from "../notFound.ts";
import { REASON_WORDS } from "./reasonWords.ts";

/** What a request for a forecast may say. */
export type ForecastQuery = {
  period?: string | undefined;
  rulebook?: string | undefined;
  knownAt?: string | undefined;
};

/** Open dossiers that are named. */
const NAMED = 6;

/**
 * The forecast of an agency's score at the end of the month that runs; in words why there is none where there is none. Throws
 * NotFound where its authority has no dossiers, or had none then.
 */
export async function forecastPage(
  database: Database,
  authority: AgencyCode,
  agency: AgencyCode,
  query: ForecastQuery,
  now: Instant,
): Promise<ForecastPage> {
  const knownAt = query.knownAt === undefined ? null : readInstant(query.knownAt);
  const period =
    query.period === undefined
      ? await newestPeriod(database, authority, knownAt ?? now)
      : readPeriod(query.period);
  const isOwn = authorityOf(agency) === authority;
  const { rulebook } = query;
  const found =
    period === undefined || !isOwn
      ? undefined
      : await keptForecast(database, { agency, period, knownAt, rulebook }, now);
  if (found === undefined || period === undefined)
    return notFound(
      "no-dossiers",
      `${agency}${query.knownAt ? ` lúc ${query.knownAt}` : ""}`,
      "Chưa có hồ sơ của cơ quan này.",
      "Hãy chọn cơ quan hoặc thời điểm khác, hoặc nhập hồ sơ: minhbach import dossiers <tệp>.",
    );
  const { forecast, tree, at } = found;
  return {
    agency: { code: tree.root.code, name: tree.root.name, kind: tree.root.kind },
    authority: agencyRef(authority, lastDay(period)),
    period: periodId(period),
    rulebook: found.rulebook.id,
    known: { knownAt, judgedAt: knownAt ?? now, newestBatch: at },
    outlook: isForecast(forecast) ? outlookOf(forecast, found, period) : null,
    reason: isForecast(forecast) ? null : { code: forecast, says: REASON_WORDS[forecast] },
  };
}

function outlookOf(forecast: Forecast, { rulebook, at, way }: ForecastFound, period: Period): Outlook {
  const titleOf = (id: string) => rulebook.indicators.find((it) => it.id === id)?.title ?? { vi: id, en: id };
  const { rests, correction } = forecast;
  const { startsAt, endsAt } = boundsOf(period);
  return {
    ...rangeView(forecast),
    max: points(forecast.max),
    isComplete: forecast.isComplete,
    grades: forecast.grades.map(({ id, chance }) => {
      const band = rulebook.grades.find((it) => it.id === id);
      return {
        id,
        title: band?.title ?? { vi: id, en: id },
        from: String(band?.from ?? 0),
        chance: percent(chance),
      };
    }),
    indicators: forecast.indicators.map((it) => ({
      id: it.id,
      title: titleOf(it.id),
      ...rangeView(it),
      share: percent(it.share),
    })),
    rests: { ...rests, leansOnKind: rests.own < readForecastRules().history.ownLeast.value },
    open: forecast.open,
    ahead: forecast.ahead,
    checks: correction.checks,
    widened: points(correction.factor),
    way: [...way, { at, points: forecast.soFar }].map((it) => ({ at: it.at, points: points(it.points) })),
    startsAt,
    endsAt,
    dossiers: forecast.dossiers
      .flatMap((it) => it.codes.map((code) => ({ ...it, code })))
      .slice(0, NAMED)
      .map(({ code, cell, indicator, chance, loss }) => ({
        code,
        agency: agencyRef(cell, dayInVietnam(at)),
        indicator: { id: indicator, title: titleOf(indicator) },
        chance: percent(chance),
        loss: points(loss),
      })),
  };
}

function rangeView({ soFar, range }: Pick<Forecast, "soFar" | "range">) {
  return {
    soFar: points(soFar),
    expected: points(range.middle),
    low: points(range.low),
    high: points(range.high),
  };
}

const points = (it: number): string => it.toFixed(2);
const percent = (share: number): string => String(Math.round(100 * share));
