import type { IndicatorPeersPage, RateKind, UnitRate } from "#contract/territory.ts";
import { printCount, printDecimal, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { UnitLink } from "../../parts/UnitLink.tsx";
import css from "./Peers.module.css";

/** Who lies outside the limits, in words, and how many chance alone would put there. */
export function Outliers({ kind, page }: { kind: RateKind; page: IndicatorPeersPage }) {
  const { t, language } = useLanguage();
  const sides = (["below", "above"] as const).map((side) => ({
    side,
    units: kind.units.filter((it) => it.outside?.side === side),
  }));
  const judged = kind.units.filter((it) => it.rank !== null).length;
  return (
    <div className={css.outliers}>
      {sides.every((it) => it.units.length === 0) && <p>{t("peers.allWithin")}</p>}
      {sides
        .filter((it) => it.units.length > 0)
        .map(({ side, units }) => (
          <div key={side}>
            <h3>{t(side === "below" ? "peers.below" : "peers.above")}</h3>
            <ul>
              {units.map((it) => (
                <li key={it.agency.code}>
                  <UnitLink
                    unit={{ agency: it.agency, period: page.period }}
                    authority={page.authority.code}
                    indicator={it.id}
                  />
                  : {words(it)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      <p className={css.soft}>
        {kind.chance
          .map((it) =>
            t("peers.chance", {
              percent: printPercent(String(it.percent), language),
              found: printCount(it.found, language),
              of: printCount(judged, language),
              expected: printDecimal(it.expected, language),
            }),
          )
          .join(" ")}
      </p>
    </div>
  );

  function words({ ratio, numerator, denominator, outside }: UnitRate): string {
    return t("peers.outside", {
      rate: printPercent(ratio, language),
      counts: `${printCount(numerator, language)}/${printCount(denominator, language)}`,
      percent: printPercent(String(outside?.percent ?? ""), language),
    });
  }
}
