import type { GroupCard, UnitCard } from "#contract/scorecard.ts";
import { printCount, printDecimal, printMax } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { Disclosure } from "./Disclosure.tsx";
import { drawn } from "./drawn.ts";
import { IndicatorRow } from "./IndicatorRow.tsx";
import css from "./Indicators.module.css";
import { isPartlyKnown } from "./losses.ts";

/**
 * Every indicator of a card under its group; a row opens to say where its points come from. A group of which the source
 * tells no indicator is folded: the same "not known" on every line would hide what is known.
 */
export function Indicators({ card, words }: { card: UnitCard; words: RulebookWords }) {
  return (
    <div className={css.groups}>
      {card.groups.map((it) => (
        <Group key={it.code} group={it} card={card} words={words} />
      ))}
    </div>
  );
}

function Group({ group, card, words }: { group: GroupCard; card: UnitCard; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  const { no, title, hue } = words.group(group.code);
  const silent = group.indicators.every((it) => it.state === "unknown" || it.state === "information");
  const rows = (
    <ul className={css.rows}>
      {group.indicators.map((it) => (
        <IndicatorRow key={it.id} indicator={it} card={card} words={words} />
      ))}
    </ul>
  );
  return (
    <section
      id={`nhom-${group.code}`}
      className={css.group}
      style={drawn({ "--hue": hue })}
      aria-label={pick(title)}
    >
      <div className={css.head}>
        <h3 className={css.title}>
          <span className={css.no}>{no}</span>
          {pick(title)}
        </h3>
        <p className={css.points}>
          <strong>{printDecimal(group.points, language)}</strong>/{printMax(group.max, language)}
        </p>
      </div>
      {group.state !== "scored" && (
        <p className={css.state}>
          {t(isPartlyKnown(group) ? "groupState.partial" : `groupState.${group.state}`)}
        </p>
      )}
      {group.differs && (
        <p className={css.state}>
          {t("portal.groupDiffers", {
            ours: printDecimal(group.points, language),
            portal: printDecimal(group.portalPoints, language),
          })}
        </p>
      )}
      {silent ? (
        <div className={css.folded}>
          <Disclosure summary={t("group.indicators", { n: printCount(group.indicators.length, language) })}>
            {rows}
          </Disclosure>
        </div>
      ) : (
        rows
      )}
    </section>
  );
}
