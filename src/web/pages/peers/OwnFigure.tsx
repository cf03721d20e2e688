import type { IndicatorPeersPage, UnitRate } from "#contract/territory.ts";
import { CountLinks } from "../../asking/CountLinks.tsx";
import { printCount, printDecimal, printMax, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import { countsBehind } from "./countsBehind.ts";
import css from "./Peers.module.css";
import { RateLines } from "./RateLines.tsx";

/** What the authority as a whole reached. */
export function OwnFigure({
  own,
  page,
  says,
}: {
  own: UnitRate;
  page: IndicatorPeersPage;
  says: IndicatorWords | undefined;
}) {
  const { t, language } = useLanguage();
  const behind = countsBehind(own, says);
  return (
    <div className={css.own}>
      <p>
        <span lang="vi">{own.agency.name}</span>:{" "}
        {own.ratio !== null && (
          <>
            <strong>{printPercent(own.ratio, language)}</strong>{" "}
            {`(${printCount(own.numerator, language)}/${printCount(own.denominator, language)})${own.max === null ? "" : ", "}`}
          </>
        )}
        {own.max !== null &&
          t("lost.reached", {
            points: printDecimal(own.points, language),
            max: printMax(own.max, language),
          })}
      </p>
      <RateLines rate={own} />
      {behind && (
        <CountLinks
          authority={page.authority.code}
          unit={own.agency.code}
          rule={own.id}
          period={page.period}
          counts={behind}
        />
      )}
    </div>
  );
}
