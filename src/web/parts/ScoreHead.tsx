import type { ReactNode } from "react";
import type { Change } from "#contract/pages.ts";
import type { UnitCard } from "#contract/scorecard.ts";
import { printDecimal, printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { Delta } from "./Delta.tsx";
import { Grade } from "./Grade.tsx";
import { Ruler } from "./Ruler.tsx";
import css from "./ScoreHead.module.css";
import { Tag } from "./Tag.tsx";

/** The score in one look: points on what was applicable, grade, change, and its place on the yardstick. */
export function ScoreHead({
  card,
  change,
  words,
  standing,
  why,
  remark,
}: {
  card: UnitCard;
  change: Change;
  words: RulebookWords;
  standing?: ReactNode;
  /** The way to what made it change. */
  why?: ReactNode;
  remark?: string | undefined;
}) {
  const { t, language } = useLanguage();
  const partial = card.applicableMax !== card.max;
  if (card.points === null && card.partial !== undefined)
    return <KnownPart card={card} known={card.partial} standing={standing} why={why} remark={remark} />;
  return (
    <div className={css.head}>
      <p className={css.score}>
        <span className={css.points}>{printDecimal(card.points, language)}</span>
        <span className={css.max}>{t("score.of", { max: printMax(card.max, language) })}</span>
      </p>
      <div className={css.marks}>
        <Grade card={card} words={words} />
        {standing}
        <Delta delta={change.delta} previous={change.previousPeriod} />
        {why}
      </div>
      {partial && card.applicableRatio !== null && (
        <p className={css.partial}>
          {t("score.partial", {
            applicable: printMax(card.applicableMax, language),
            ratio: printDecimal(card.applicableRatio, language),
          })}
        </p>
      )}
      {remark && <p className={css.remark}>{remark}</p>}
      <Ruler at={card.points} whole={card.max} grades={words.grades} />
    </div>
  );
}

/** Where not everything is known: what is, on what it could be at most, and no grade or place. */
function KnownPart({
  card,
  known,
  standing,
  why,
  remark,
}: {
  card: UnitCard;
  known: NonNullable<UnitCard["partial"]>;
  standing?: ReactNode;
  why?: ReactNode;
  remark?: string | undefined;
}) {
  const { t, language } = useLanguage();
  return (
    <div className={css.head}>
      <p className={css.score}>
        <span className={css.points}>{printDecimal(known.points, language)}</span>
        <span className={css.max}>{t("score.of", { max: printMax(known.max, language) })}</span>
      </p>
      <div className={css.marks}>
        <Tag tone="caution">{t("score.known")}</Tag>
        {standing}
        {why}
      </div>
      <p className={css.partial}>
        {t("score.knownSays", {
          known: printMax(known.max, language),
          max: printMax(card.max, language),
        })}
      </p>
      {remark && <p className={css.remark}>{remark}</p>}
    </div>
  );
}
