import { Link } from "@tanstack/react-router";
import type { UnitCard } from "#contract/scorecard.ts";
import { printDecimal, printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { drawn, position } from "./drawn.ts";
import css from "./LostPoints.module.css";
import { lossesOf, uncounted } from "./losses.ts";

/** Where the points were lost, the dearest first, and what could not be counted at all. */
export function LostPoints({ card, words }: { card: UnitCard; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  const losses = lossesOf(card);
  const dearest = position(losses[0]?.lost ?? null) ?? 1;
  const silent = uncounted(card);
  if (losses.length === 0 && silent.length === 0) return <p>{t("lost.nothing")}</p>;
  return (
    <>
      <ol className={css.list}>
        {losses.map((it) => {
          const { hue, title } = words.group(it.group);
          const indicator = it.indicator === null ? undefined : words.indicator(it.indicator);
          return (
            <li
              key={it.indicator ?? it.group}
              className={css.item}
              style={drawn({ "--hue": hue, "--length": (position(it.lost) ?? 0) / dearest })}
            >
              <Link
                to="."
                search={true}
                hash={`${it.indicator ? "chi-so" : "nhom"}-${it.indicator ?? it.group}`}
              >
                <span className={css.id}>{it.indicator ?? words.group(it.group).no}</span>
                <span className={css.words}>
                  {pick(indicator?.title ?? title)}
                  {it.indicator === null && <span className={css.remark}> {t("lost.wholeGroup")}</span>}
                </span>
              </Link>
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
      {silent.length > 0 && (
        <div className={css.silent}>
          <p>{t("lost.uncounted")}</p>
          <ul>
            {silent.map((it) => (
              <li key={it.id}>
                <strong>{it.id}</strong> {pick(words.indicator(it.id)?.title ?? { vi: it.id, en: it.id })}{" "}
                <span className={css.of}>({t("points.upTo", { max: printMax(it.max, language) })})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
