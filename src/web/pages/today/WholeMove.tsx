import type { TodayPage } from "#contract/today.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { printAge, printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { Moved } from "./Moved.tsx";
import css from "./WholeMove.module.css";

/** The whole in one look: points before and now, how many dossiers moved them, and how old the figures are. */
export function WholeMove({ page }: { page: TodayPage }) {
  const { t, language } = useLanguage();
  const { whole, changed, tooMany, newest, until, state, source, units } = page;
  return (
    <dl className={css.figures}>
      <div className={css.figure}>
        <dt>{t(whole.isPart ? "score.known" : "today.points")}</dt>
        <dd>
          <strong>{printDecimal(whole.after, language)}</strong>
          <span className={css.of}>{t("score.of", { max: printMax(whole.max, language) })}</span>
          <Moved delta={whole.delta} />
        </dd>
      </div>
      {source === "dossiers" && (
        <div className={css.figure}>
          <dt>{t("today.changed")}</dt>
          <dd>
            <strong>
              {tooMany === null
                ? printCount(changed, language)
                : t("today.moreThan", { n: printCount(tooMany, language) })}
            </strong>
          </dd>
        </div>
      )}
      <div className={css.figure}>
        <dt>{t("today.movedUnits")}</dt>
        <dd>
          <strong>{printCount(units.length, language)}</strong>
          <span className={css.of}>
            {t("today.ofUnits", { n: printCount(page.ranked.length, language) })}
          </span>
        </dd>
      </div>
      <div className={css.figure}>
        <dt>{t("today.newest")}</dt>
        <dd>
          <span className={css.time}>
            {newest === null ? t("freshness.unknown") : printInstant(newest, language)}
          </span>
          {newest !== null && <span className={css.of}>{printAge(newest, Date.parse(until), language)}</span>}
          <Tag tone={state === "fresh" ? "gain" : state === "stale" ? "caution" : "loss"}>
            {t(`today.state.${state}`)}
          </Tag>
        </dd>
      </div>
    </dl>
  );
}
