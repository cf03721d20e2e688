import { Link, useParams } from "@tanstack/react-router";
import type { IndicatorCard, UnitCard } from "#contract/scorecard.ts";
import { CountLinks } from "../asking/CountLinks.tsx";
import { printCount, printDecimal, printPercent } from "../format/decimal.ts";
import { printInstant } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import type { RulebookWords } from "../rulebook/rulebookWords.ts";
import css from "./IndicatorDetail.module.css";
import { IndicatorLink } from "./IndicatorLink.tsx";

/** From a number to its cause: what was counted, the formula, the points rule, and where the counts come from. */
export function IndicatorDetail({
  indicator,
  card,
  words,
}: {
  indicator: IndicatorCard;
  card: UnitCard;
  words: RulebookWords;
}) {
  const { t, language, pick } = useLanguage();
  const says = words.indicator(indicator.id);
  return (
    <div className={css.detail}>
      <p className={css.state}>
        {t(isUncounted(indicator, card) ? "stateSays.uncounted" : `stateSays.${indicator.state}`, {
          from: indicator.inheritedFrom ?? "",
        })}
        {indicator.state === "no-data" && says && ` ${pick(says.noDataSays)}`}
      </p>
      {says && (
        <dl className={css.fraction}>
          <div>
            <dt>{pick(says.numerator)}</dt>
            <dd>{printCount(indicator.numerator, language)}</dd>
          </div>
          <div>
            <dt>{pick(says.denominator)}</dt>
            <dd>{printCount(indicator.denominator, language)}</dd>
          </div>
          <div className={css.result}>
            <dt>{t("detail.ratio")}</dt>
            <dd>{printPercent(indicator.ratio, language)}</dd>
          </div>
        </dl>
      )}
      <Behind indicator={indicator} card={card} words={words} />
      <dl className={css.facts}>
        {says && (
          <>
            <dt>{t("detail.formula")}</dt>
            <dd>{pick(says.formula)}</dd>
            <dt>{t("detail.points")}</dt>
            <dd>
              <p>{pick(says.pointsSays)}</p>
              <p>{pick(says.roundingSays)}</p>
            </dd>
          </>
        )}
        <dt>{t("detail.from")}</dt>
        <dd>
          <Origin indicator={indicator} card={card} words={words} />
        </dd>
        {card.source !== "dossiers" && (
          <>
            <dt>{t("detail.portal")}</dt>
            <dd>
              {indicator.portalPoints === null
                ? t("portal.silent")
                : t(indicator.differs ? "portal.other" : "portal.same", {
                    points: printDecimal(indicator.portalPoints, language),
                    ours: printDecimal(indicator.points, language),
                  })}
            </dd>
          </>
        )}
      </dl>
      <p className={css.ways}>
        <Link to="/phuong-phap/$indicator" params={{ indicator: indicator.id }} search={{ bo: words.id }}>
          {t("detail.method", { id: indicator.id })}
        </Link>
        <Across id={indicator.id} card={card} />
      </p>
    </div>
  );
}

/** To the same indicator of the other units. */
function Across({ id, card }: { id: string; card: UnitCard }) {
  const { t } = useLanguage();
  const { authority } = useParams({ strict: false });
  if (authority === undefined) return null;
  const kind = authority === card.agency.code ? undefined : card.agency.kind;
  return (
    <IndicatorLink indicator={id} period={card.period} kind={kind}>
      {t("peers.compare", { id })}
    </IndicatorLink>
  );
}

/** What cannot be counted from dossiers is no silence of the Portal. */
export function isUncounted({ state, from }: IndicatorCard, card: UnitCard): boolean {
  return state === "unknown" && card.source === "dossiers" && from === undefined;
}

/** The dossiers behind the figure, where it was counted from them one by one. */
function Behind({
  indicator: { id, from, numerator, denominator, unknown },
  card,
  words,
}: {
  indicator: IndicatorCard;
  card: UnitCard;
  words: RulebookWords;
}) {
  const { t } = useLanguage();
  const { authority } = useParams({ strict: false });
  if (from !== "dossiers" || authority === undefined || words.indicator(id)?.counts !== "dossier")
    return null;
  const no = numerator === null || denominator === null ? null : denominator - numerator;
  return (
    <div className={css.behind}>
      <p>{t("detail.behind")}</p>
      <CountLinks
        authority={authority}
        unit={card.agency.code}
        rule={id}
        period={card.period}
        counts={{ yes: numerator, no, unknown: unknown ?? null }}
      />
    </div>
  );
}

function Origin({
  indicator,
  card,
  words,
}: {
  indicator: IndicatorCard;
  card: UnitCard;
  words: RulebookWords;
}) {
  const { t, language } = useLanguage();
  const given = words.indicator(indicator.id)?.given;
  return (
    <>
      {t(`source.${indicator.from ?? card.source}`)}
      {given && indicator.from !== "dossiers" && card.source !== "dossiers" && (
        <>
          {": "}
          <code>{given.endpoint}</code>
          {given.metric !== null && (
            <>
              {", "}
              <code>{given.metric}</code>
            </>
          )}
        </>
      )}
      {card.dataTime && `. ${t("source.at", { time: printInstant(card.dataTime, language) })}`}
      {indicator.flags.length > 0 && (
        <>
          {" "}
          {t("source.flags")}{" "}
          {indicator.flags.map((it) => (
            <code key={it}>{it}</code>
          ))}
        </>
      )}
    </>
  );
}
