import type { UnitCard } from "#contract/scorecard.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { Tag } from "./Tag.tsx";

/** The grade as a word; a band the decision does not confirm says so. */
export function Grade({ card, words }: { card: UnitCard; words: RulebookWords }) {
  const { t, pick } = useLanguage();
  if (card.grade === null) return <Tag>{t("grade.none")}</Tag>;
  const band = words.grades.find((it) => it.id === card.gradeId);
  return (
    <>
      <Tag tone="primary">{band ? pick(band.title) : <span lang="vi">{card.grade}</span>}</Tag>
      {card.gradeConfirmed === false && <Tag tone="caution">{t("grade.unconfirmed")}</Tag>}
    </>
  );
}
