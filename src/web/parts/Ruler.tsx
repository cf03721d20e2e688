import type { RulebookPage } from "#contract/pages.ts";
import { printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { drawn, share } from "./drawn.ts";
import css from "./Ruler.module.css";

/** The yardstick: where points stand between the grade bands. The words under it say the same as the picture. */
export function Ruler({
  at,
  whole,
  grades,
}: {
  at: string | null;
  whole: string | null;
  grades: RulebookPage["grades"];
}) {
  const { t, language, pick } = useLanguage();
  const bands = grades
    .map((it) => ({ ...it, start: share(it.from, whole) ?? 0 }))
    .sort((a, b) => a.start - b.start);
  const reached = share(at, whole);
  return (
    <div className={css.ruler}>
      <div className={css.scale} aria-hidden="true">
        {reached !== null && <span className={css.marker} style={drawn({ "--at": reached })} />}
        {reached !== null && <span className={css.reached} style={drawn({ "--at": reached })} />}
        {[...bands.map((it) => it.from), ...(whole === null ? [] : [whole])].map((from) => (
          <span
            key={from}
            className={`${css.mark} ${edge(from, whole)}`}
            style={drawn({ "--at": share(from, whole) ?? 0 })}
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
                  bound: printMax(bands[place + 1]?.from ?? whole, language),
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
function edge(from: string, whole: string | null): string {
  if (from === whole) return css.last ?? "";
  return share(from, whole) === 0 ? (css.first ?? "") : "";
}
