import { memo } from "react";
import type { IndicatorPeersPage, RateKind, UnitRate } from "#contract/territory.ts";
import { CountLinks } from "../../asking/CountLinks.tsx";
import { isPositive, printCount, printDecimal, printMax, printPercent } from "../../format/decimal.ts";
import { periodInSentence } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { TrendLine } from "../../parts/charts/TrendLine.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { Tag } from "../../parts/Tag.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import { intervalOf } from "../territory/cellWords.ts";
import { countsBehind } from "./countsBehind.ts";
import css from "./RateTable.module.css";
import type { RateTrends } from "./useRateTrends.ts";

/** One unit: its rate within its interval, what was counted, points, and the way to the dossiers. */
export const RateRow = memo(function RateRow({
  rate,
  kind,
  page,
  says,
  trends,
}: {
  rate: UnitRate;
  kind: RateKind;
  page: IndicatorPeersPage;
  says: IndicatorWords | undefined;
  trends: RateTrends | undefined;
}) {
  const { t, language } = useLanguage();
  const behind = countsBehind(rate, says);
  const { ratio, denominator, numerator, points, max, lost, low, high, state, outside } = rate;
  const line = trends?.kind.units.find((it) => it.agency.code === rate.agency.code)?.values;
  return (
    <tr>
      <th scope="row" className={css.name}>
        <span className={css.pair}>
          <span className={css.rank}>{printCount(rate.rank, language)}</span>
          <span className={css.words}>
            <UnitLink
              unit={{ agency: rate.agency, period: page.period }}
              authority={page.authority.code}
              indicator={rate.id}
            />
            <span className={css.tags}>
              {rate.few && <Tag tone="caution">{t("standing.few")}</Tag>}
              {outside && (
                <Tag tone={outside.side === "below" ? "loss" : "gain"}>
                  {t(`peers.side.${outside.side}`, {
                    percent: printPercent(String(outside.percent), language),
                  })}
                </Tag>
              )}
              {state !== "scored" && <Tag>{t(`state.${state}`)}</Tag>}
            </span>
          </span>
        </span>
      </th>
      <td className={css.rate} data-label={t("peers.column.rate")}>
        <strong>{printPercent(ratio, language)}</strong>
        {low !== null && high !== null && (
          <>
            <span
              className={css.scale}
              aria-hidden="true"
              style={drawn({
                "--low": share(low, "100") ?? 0,
                "--high": share(high, "100") ?? 0,
                "--at": share(ratio, "100") ?? 0,
                "--common": share(kind.common?.ratio ?? null, "100") ?? -1,
              })}
            >
              <span className={css.interval} />
              <span className={css.at} />
              {kind.common && <span className={css.common} />}
            </span>
            <span className={css.soft}>{t("peers.between", intervalOf(low, high, language))}</span>
          </>
        )}
      </td>
      <td className={css.of} data-label={t("peers.column.of")} data-wide={behind !== null || undefined}>
        {denominator === null
          ? "–"
          : `${printCount(numerator, language)}/${printCount(denominator, language)}`}
        {behind && (
          <CountLinks
            authority={page.authority.code}
            unit={rate.agency.code}
            rule={rate.id}
            period={page.period}
            counts={behind}
          />
        )}
      </td>
      <td className={css.points} data-label={t("peers.column.points")}>
        {printDecimal(points, language)}
        {max !== null && <span className={css.soft}>/{printMax(max, language)}</span>}
      </td>
      <td className={css.lost} data-label={t("peers.column.lost")}>
        {lost !== null && points !== null && isPositive(lost) ? `−${printDecimal(lost, language)}` : "–"}
      </td>
      <td className={css.trend} data-label={t("peers.column.trend")}>
        {line && trends ? (
          <>
            <TrendLine values={line} behind={trends.kind.median} reach={trends.reach} />
            <span className={css.soft}>
              {t("peers.before", {
                previous: periodInSentence(page.previousPeriod, language),
                rate: printPercent(rate.ratioBefore, language),
              })}
            </span>
          </>
        ) : (
          <span className={css.soft}>{t("peers.noBefore")}</span>
        )}
      </td>
    </tr>
  );
});
