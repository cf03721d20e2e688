import { Link } from "@tanstack/react-router";
import type { IndicatorPeersPage } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Section } from "../../parts/Section.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import css from "./Peers.module.css";

/** How the indicator is counted, what the statistics are, and on what law and literature they rest. */
export function RuleOfIt({ says, page }: { says: IndicatorWords; page: IndicatorPeersPage }) {
  const { t, pick } = useLanguage();
  const { interval, limits } = page.rules;
  return (
    <Section title={t("peers.rule")}>
      <dl className={css.facts}>
        <dt>{t("detail.formula")}</dt>
        <dd>{pick(says.formula)}</dd>
        <dt>{t("detail.points")}</dt>
        <dd>{pick(says.pointsSays)}</dd>
        <dt>{t("peers.law")}</dt>
        <dd lang="vi">
          {says.source.articles.join("; ")}. {says.source.cites}
        </dd>
        <dt>{t("peers.statistics")}</dt>
        <dd>
          {pick(interval.method)} ({interval.source}); {pick(limits.method)} ({limits.source})
        </dd>
      </dl>
      <p>
        <Link to="/phuong-phap/$indicator" params={{ indicator: says.id }} search={{ bo: page.rulebook }}>
          {t("detail.method", { id: says.id })}
        </Link>
      </p>
    </Section>
  );
}
