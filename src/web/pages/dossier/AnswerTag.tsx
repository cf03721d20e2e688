import type { RuleWhy } from "#contract/dossiers.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Icon, type IconName } from "../../parts/icons.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";

type Look = { tone: Tone; icon: IconName };

const looks: Readonly<Record<RuleWhy["answer"], Look>> = {
  yes: { tone: "gain", icon: "check" },
  no: { tone: "loss", icon: "cross" },
  unknown: { tone: "caution", icon: "warn" },
  out: { tone: "plain", icon: "note" },
};

/** An answer in a word, a sign and a colour. `words` where "yes" is no good thing, such as being late. */
export function AnswerTag({
  answer,
  words,
  look = answer,
}: {
  answer: RuleWhy["answer"];
  words?: string | undefined;
  look?: RuleWhy["answer"];
}) {
  const { t } = useLanguage();
  const { tone, icon } = looks[look];
  return (
    <Tag tone={tone}>
      <Icon name={icon} size={14} />
      {words ?? t(`answer.${answer}`)}
    </Tag>
  );
}
