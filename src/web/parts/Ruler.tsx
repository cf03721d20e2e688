import type { RulebookPage } from "#contract/pages.ts";
import { printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { drawn, share } from "./drawn.ts";
import css from "./Ruler.module.css";

const WHOLE = "100";

/** The yardstick: where a percentage stands between the grade bands. The words under it say the same as the picture. */
export function Ruler({ at, grades }: { at: string | null; grades: RulebookPage["grades"] }) {
  const { t, language, pick } = useLanguage();
  const bands = grades
    .map((it) => ({ ...it, start: share(it.from, WHOLE) ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const reached = share(at, WHOLE);
  return (
    <div className={css.ruler}>
      <div className={css.scale} aria-hidden="true">
        {reached !== null && <span className={css.marker} style={drawn({ "--at": reached })} />}
        {reached !== null && <span className={css.reached} style={drawn({ "--at": reached })} />}
        {[...bands.map((it) => it.from), WHOLE].map((from) => (
          <span
            key={from}
            className={`${css.mark} ${edge(from)}`}
            style={drawn({ "--at": share(from, WHOLE) ?? 0 })}
          >
            {printMax(from, language)}
          </span>
        ))}
      </div>
      <p className={css.bands}>
        {bands.map((it, place) => (
          <span key={it.id}>
            {it.start === 0
              ? t("grade.below", {
                  grade: pick(it.title),
                  bound: printMax(bands[place + 1]?.from ?? WHOLE, language),
                })
              : t("grade.from", { grade: pick(it.title), from: printMax(it.from, language) })}
            {!it.confirmed && ` (${t("grade.unconfirmedShort")})`}
          </span>
        ))}
      </p>
    </div>
  );
}

/** The numbers at both ends stay inside the scale. */
function edge(from: string): string {
  if (from === WHOLE) return css.last ?? "";
  return share(from, WHOLE) === 0 ? (css.first ?? "") : "";
}
