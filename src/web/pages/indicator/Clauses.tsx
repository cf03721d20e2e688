import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import css from "./Clauses.module.css";

const parts = ["population", "exclusions", "hit"] as const;

/** How an indicator is counted from facts: each condition in words and as it is computed. */
export function Clauses({ measure }: { measure: IndicatorWords["measure"] }) {
  const { t, pick } = useLanguage();
  if (measure.given !== null) return <p>{pick(measure.given)}</p>;
  return parts
    .filter((part) => measure[part].length > 0)
    .map((part) => (
      <div key={part} className={css.part}>
        <p className={css.head}>{t(`measure.${part}`)}</p>
        <ul className={css.clauses}>
          {measure[part].map(({ id, says, holds }) => (
            <li key={id}>
              {pick(says)}
              <code className={css.holds}>{holds}</code>
            </li>
          ))}
        </ul>
      </div>
    ));
}
