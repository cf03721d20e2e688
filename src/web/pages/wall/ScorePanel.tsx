import type { TodayPage } from "#contract/today.ts";
import { useRoute } from "../../api/useRoute.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { periodInSentence, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { useRulebookWords } from "../../rulebook/useRulebookWords.ts";
import { Moved } from "../today/Moved.tsx";
import css from "./ScorePanel.module.css";

/** The score in one number, and the groups on a common scale. */
export function ScorePanel({ page }: { page: TodayPage }) {
  const { t, pick, language } = useLanguage();
  const { whole, authority, period, source, rulebook, knownAt, since } = page;
  const asked = { period, source, rulebook, ...(source === "dossiers" && knownAt !== null && { knownAt }) };
  const { data } = useRoute("province", { authority: authority.code }, asked);
  const { data: words } = useRulebookWords(rulebook);
  const groups = data?.scorecard.groups ?? [];
  const largest = Math.max(1, ...groups.map((it) => Number(it.max ?? 0)));
  return (
    <div className={css.panel}>
      <div className={css.score}>
        <p>
          <strong className={css.points}>{printDecimal(whole.after, language)}</strong>
          <span className={css.max}>{t("score.of", { max: printMax(whole.max, language) })}</span>
        </p>
        <p className={css.note}>
          {t(whole.isPart ? "wall.known" : "wall.points")}, {periodInSentence(period, language)}
        </p>
        <p className={css.moved}>
          <Moved delta={whole.delta} />{" "}
          <span className={css.note}>{t("wall.against", { time: printInstant(since, language) })}</span>
        </p>
      </div>
      <ul className={css.groups}>
        {groups.map((it) => (
          <li key={it.code} className={css.group}>
            <span className={css.word}>{words ? pick(words.group(it.code).title) : it.code}</span>
            <span className={css.figure}>
              {printDecimal(it.points, language)}/{printMax(it.max, language)}
            </span>
            <span
              className={css.bar}
              aria-hidden="true"
              style={drawn({
                "--hue": words?.group(it.code).hue ?? "var(--ink-soft)",
                "--width": Number(it.max ?? 0) / largest,
                "--full": share(it.points, it.max) ?? 0,
              })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
