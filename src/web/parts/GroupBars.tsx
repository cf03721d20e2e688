import type { GroupCard } from "#contract/scorecard.ts";
import type { Language } from "#terms/bilingual.ts";
import { isNegative, isPositive, printDecimal, printDelta, printMax } from "../format/decimal.ts";
import { type Speech, useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import { drawn, position, share } from "./drawn.ts";
import css from "./GroupBars.module.css";
import { isPartlyKnown } from "./losses.ts";
import { PlaceLink } from "./PlaceLink.tsx";

/**
 * The groups on one common scale: a bar is as long as the group's maximum, full as far as points were reached, and
 * hatched where they were lost. Each leads to its indicators further down.
 * @param changes delta of each group against the period before, by code
 */
export function GroupBars({
  groups,
  words,
  changes = {},
}: {
  groups: readonly GroupCard[];
  words: RulebookWords;
  changes?: Readonly<Record<string, string | null>>;
}) {
  const widest = groups.reduce((most, it) => Math.max(most, position(it.max) ?? most), 0);
  return (
    <ol className={css.bars}>
      {groups.map((it) => (
        <GroupBar
          key={it.code}
          group={it}
          words={words}
          length={(position(it.max) ?? 0) / (widest || 1)}
          delta={changes[it.code] ?? null}
        />
      ))}
    </ol>
  );
}

function GroupBar({
  group,
  words,
  length,
  delta,
}: {
  group: GroupCard;
  words: RulebookWords;
  length: number;
  delta: string | null;
}) {
  const { t, language, pick } = useLanguage();
  const { no, title, hue } = words.group(group.code);
  const reached = share(group.points, group.max);
  const drawing = drawn({
    "--hue": hue,
    "--length": length,
    "--reached": reached ?? 0,
    "--available": share(group.applicableMax, group.max) ?? 0,
  });
  return (
    <li className={css.group} style={drawing}>
      <PlaceLink place={`nhom-${group.code}`} className={css.link}>
        <span className={css.name}>
          <span className={css.no}>{no}</span>
          {pick(title)}
        </span>
        <span className={css.track} aria-hidden="true">
          <span className={`${css.bar} ${reached === null ? css.unknown : ""}`}>
            {reached !== null && <span className={css.available} />}
            <span className={css.full} />
          </span>
        </span>
        <span className={css.figures}>
          <strong className={css.points}>{printDecimal(group.points, language)}</strong>
          <span className={css.max}>/{printMax(group.max, language)}</span>
        </span>
        <span className={css.lost}>
          <span>{outcome(group, t, language)}</span>
          {group.state === "scored" && group.applicableMax !== group.max && (
            <span>{t("group.available", { n: printMax(group.applicableMax, language) })}</span>
          )}
          {delta !== null && (isPositive(delta) || isNegative(delta)) && (
            <span className={isPositive(delta) ? css.up : css.down}>
              {t("group.delta", { value: printDelta(delta, language) })}
            </span>
          )}
        </span>
      </PlaceLink>
    </li>
  );
}

/** What to say of a group's loss in a word or two. */
function outcome(group: GroupCard, t: Speech["t"], language: Language): string {
  if (group.state === "missing") return t(isPartlyKnown(group) ? "group.partial" : "group.missing");
  if (group.state === "not-applicable") return t("group.notApplicable");
  if (group.lost == null) return "";
  return isPositive(group.lost)
    ? t("group.lost", { n: printDecimal(group.lost, language) })
    : t("group.full");
}
