import type { IndicatorCard, UnitCard } from "#contract/scorecard.ts";
import { printCount, printDecimal, printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { Disclosure } from "./Disclosure.tsx";
import { drawn, position } from "./drawn.ts";
import css from "./LostPoints.module.css";
import { type Loss, lossesOf, uncounted } from "./losses.ts";
import { PlaceLink } from "./PlaceLink.tsx";

const SHOWN = 8;

/** Where the points were lost, the dearest first, and what could not be counted at all. */
export function LostPoints({ card, words }: { card: UnitCard; words: RulebookWords }) {
  const { t, language } = useLanguage();
  const losses = lossesOf(card);
  const silent = uncounted(card);
  const dearest = position(losses[0]?.lost ?? null) ?? 1;
  const rest = losses.slice(SHOWN);
  if (losses.length === 0 && silent.length === 0) return <p>{t("lost.nothing")}</p>;
  return (
    <>
      <LossList losses={losses.slice(0, SHOWN)} dearest={dearest} words={words} />
      {rest.length > 0 && (
        <div className={css.rest}>
          <Disclosure openOnPaper summary={t("lost.rest", { n: printCount(rest.length, language) })}>
            <LossList losses={rest} dearest={dearest} words={words} />
          </Disclosure>
        </div>
      )}
      {silent.length > 0 && <Uncounted indicators={silent} words={words} />}
    </>
  );
}

/** Bars share one scale: `dearest` is the longest. */
function LossList({
  losses,
  dearest,
  words,
}: {
  losses: readonly Loss[];
  dearest: number;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  return (
    <ol className={css.list}>
      {losses.map((it) => {
        const { hue, title, no } = words.group(it.group);
        const indicator = it.indicator === null ? undefined : words.indicator(it.indicator);
        const place = it.indicator === null ? `nhom-${it.group}` : `chi-so-${it.indicator}`;
        return (
          <li
            key={place}
            className={css.item}
            style={drawn({ "--hue": hue, "--length": (position(it.lost) ?? 0) / dearest })}
          >
            <PlaceLink place={place}>
              <span className={css.id}>{it.indicator ?? no}</span>
              <span className={css.words}>
                {pick(indicator?.title ?? title)}
                {it.indicator === null && <span className={css.remark}> {t("lost.wholeGroup")}</span>}
              </span>
            </PlaceLink>
            <span className={css.track} aria-hidden="true">
              <span className={css.bar} />
            </span>
            <span className={css.lost}>
              <strong>−{printDecimal(it.lost, language)}</strong>
              <span className={css.of}>
                {t("lost.reached", {
                  points: printDecimal(it.points, language),
                  max: printMax(it.max, language),
                })}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Uncounted({ indicators, words }: { indicators: readonly IndicatorCard[]; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  return (
    <div className={css.silent}>
      <p>{t("lost.uncounted")}</p>
      <ul>
        {indicators.map((it) => (
          <li key={it.id}>
            <strong>{it.id}</strong> {pick(words.indicator(it.id)?.title ?? { vi: it.id, en: it.id })}{" "}
            <span className={css.of}>({t("points.upTo", { max: printMax(it.max, language) })})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
