import type { ReactNode } from "react";
import { csvUrl } from "../../api/csvUrl.ts";
import { printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn } from "../../parts/drawn.ts";
import { kindWords } from "../../parts/kindWords.ts";
import { TableDownloads } from "../../parts/TableDownloads.tsx";
import { Tag, type Tone } from "../../parts/Tag.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import { Clauses } from "./Clauses.tsx";
import { Examples } from "./Examples.tsx";
import css from "./IndicatorRules.module.css";

const sureness: Readonly<Record<IndicatorWords["source"]["confidence"], Tone>> = {
  high: "gain",
  medium: "caution",
  low: "loss",
};

/** Everything the rulebook says of an indicator. */
export function IndicatorRules({
  indicator,
  hue,
  rulebook,
}: {
  indicator: IndicatorWords;
  hue: string;
  /** Its id. */
  rulebook: string;
}) {
  const { t, language, pick } = useLanguage();
  const { source, given, max, rules, scope, examples } = indicator;
  return (
    <div className={css.rules} style={drawn({ "--hue": hue })}>
      <div className={css.formula}>
        <div className={css.fraction}>
          <p className={css.part}>{pick(indicator.numerator)}</p>
          <p className={css.part}>{pick(indicator.denominator)}</p>
        </div>
        <p className={css.max}>
          {max === null ? t("points.none") : t("points.upTo", { max: printMax(max, language) })}
        </p>
      </div>
      <dl className={css.facts}>
        <Fact term={t("detail.formula")}>{pick(indicator.formula)}</Fact>
        <Fact term={t("detail.points")}>{pick(indicator.pointsSays)}</Fact>
        <Fact term={t("rule.rounding")}>{pick(indicator.roundingSays)}</Fact>
        <Fact term={t("rule.noData")}>{pick(indicator.noDataSays)}</Fact>
        <Fact term={t("rule.counts")}>{t(`counts.${indicator.counts}`)}</Fact>
        <Fact term={t("rule.measure")}>
          <Clauses measure={indicator.measure} />
        </Fact>
        <Fact term={t("rule.scope")}>
          <ul className={css.scope}>
            {Object.entries(scope).map(([kind, applies]) => (
              <li key={kind}>
                {kindWords(kind, t)}: {t(`applies.${applies}`)}
              </li>
            ))}
          </ul>
        </Fact>
        {rules.length > 0 && (
          <Fact term={t("rule.rules")}>
            <ul className={css.list} lang="vi">
              {rules.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          </Fact>
        )}
        {given && (
          <Fact term={t("rule.given")}>
            <code>{given.endpoint}</code>
            {given.metric !== null && (
              <>
                {", "}
                <code>{given.metric}</code>
              </>
            )}
          </Fact>
        )}
        <Fact term={t("rule.source")}>
          <p lang="vi">{source.cites}</p>
          {source.articles.length > 0 && (
            <ul className={css.list} lang="vi">
              {source.articles.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
          )}
          <p className={css.sureness}>
            <Tag tone={sureness[source.confidence]}>{t(`confidence.${source.confidence}`)}</Tag>
          </p>
        </Fact>
        {examples.length > 0 && (
          <Fact term={t("rule.examples")}>
            <Examples examples={examples} />
            <p className={css.files}>
              {t("rule.allExamples")}
              <TableDownloads
                csvUrl={csvUrl("rulebook", { id: rulebook }, {}, "/examples")}
                of={t("rule.allExamples")}
              />
            </p>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
