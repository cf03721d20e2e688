import { isNegative, isPositive, printDelta } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./Moved.module.css";

/** A difference of points with an arrow and its sign; a dash where the two sides cannot be compared. */
export function Moved({ delta }: { delta: string | null }) {
  const { t, language } = useLanguage();
  if (delta === null) return <span className={css.none}>–</span>;
  const value = printDelta(delta, language);
  if (isPositive(delta)) return <Arrow tone="up" sign="▲" value={value} word={t("today.up")} />;
  if (isNegative(delta)) return <Arrow tone="down" sign="▼" value={value} word={t("today.down")} />;
  return <span className={css.none}>{t("today.same")}</span>;
}

/** The word is for those who hear it. */
function Arrow({
  tone,
  sign,
  value,
  word,
}: {
  tone: "up" | "down";
  sign: string;
  value: string;
  word: string;
}) {
  return (
    <span className={css[tone]}>
      <span aria-hidden="true">{sign} </span>
      <span className={css.word}>{word} </span>
      {value}
    </span>
  );
}
