import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { IndicatorCard, UnitCard } from "#contract/scorecard.ts";
import { isPositive, printCount, printDecimal, printMax, printPercent } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { drawn, share } from "./drawn.ts";
import { IndicatorDetail, isUncounted } from "./IndicatorDetail.tsx";
import css from "./IndicatorRow.module.css";
import { Icon } from "./icons.tsx";
import { StateTag } from "./StateTag.tsx";
import { Tag } from "./Tag.tsx";

/** One indicator in a line: words, ratio, points, points lost; opened, all that leads to them. */
export function IndicatorRow({
  indicator,
  card,
  words,
}: {
  indicator: IndicatorCard;
  card: UnitCard;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  const { id, ratio, points, max, lost, state } = indicator;
  const title = words.indicator(id)?.title ?? { vi: id, en: id };
  const place = `chi-so-${id}`;
  const isMeant = useLocation({ select: (it) => it.hash === place });
  const row = useRef<HTMLLIElement>(null);
  // The figures come after the page: by then the browser has looked for the place in vain.
  useEffect(() => {
    if (isMeant) row.current?.scrollIntoView();
  }, [isMeant]);
  return (
    <li id={place} className={css.row} ref={row}>
      <details className={css.details} open={isMeant}>
        <summary className={css.summary}>
          <span className={css.id}>{id}</span>
          <span className={css.title}>
            {pick(title)}
            {state !== "scored" && <StateTag state={state} isUncounted={isUncounted(indicator, card)} />}
            {card.source === "dossiers" && indicator.from === "portal" && (
              <Tag>{t("source.portalShort")}</Tag>
            )}
            {indicator.unknown !== undefined && indicator.unknown > 0 && (
              <Tag tone="caution">
                {t("answer.unknown")} {printCount(indicator.unknown, language)}
              </Tag>
            )}
            {indicator.differs && <Tag tone="caution">{t("portal.differs")}</Tag>}
          </span>
          <span className={css.ratio}>
            <span className={css.percent}>{printPercent(ratio, language)}</span>
            {ratio !== null && (
              <span className={css.track} aria-hidden="true">
                <span className={css.bar} style={drawn({ "--reached": share(ratio, "100") ?? 0 })} />
              </span>
            )}
          </span>
          {max === null ? (
            <span className={css.points} />
          ) : (
            <span className={css.points}>
              <strong>{printDecimal(points, language)}</strong>
              <span className={css.max}>/{printMax(max, language)}</span>
            </span>
          )}
          <span className={css.lost}>
            {lost !== null && isPositive(lost) && points !== null && (
              <>
                <span className={css.hidden}>{t("lost.word")} </span>−{printDecimal(lost, language)}
              </>
            )}
          </span>
          <span className={css.chevron}>
            <Icon name="chevron" />
          </span>
        </summary>
        <IndicatorDetail indicator={indicator} card={card} words={words} />
      </details>
    </li>
  );
}
