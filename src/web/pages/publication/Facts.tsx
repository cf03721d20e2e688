import type { ReactNode } from "react";
import type { PublicationPage } from "#contract/pages.ts";
import { printDecimal, printMax } from "../../format/decimal.ts";
import { printDay, printInstant, printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { GateTag } from "../../parts/GateTag.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./Facts.module.css";

/** The publication on one card: its points, the gate, its number and day, and the record of an override. */
export function Facts({ page }: { page: PublicationPage }) {
  const { t, language } = useLanguage();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("facts.period"), page.period ? printPeriod(page.period, language) : t("facts.unstated")],
    [t("facts.number"), page.number ?? t("facts.blank")],
    [t("facts.day"), page.day ? printDay(page.day, language) : t("facts.blank")],
    [t("facts.dataTime"), page.dataTime ? printInstant(page.dataTime, language) : t("facts.unstated")],
    [t(page.kind === "vintage" ? "facts.issued" : "facts.imported"), printInstant(page.at, language)],
  ];
  return (
    <div className={css.card}>
      <div className={css.main}>
        <p className={css.score}>
          <span className={css.points}>{printDecimal(page.points, language)}</span>
          <span className={css.max}>/{printMax(page.max, language)}</span>
        </p>
        <div className={css.tags}>
          <Tag tone={page.kind === "vintage" ? "primary" : "plain"}>{t(`publicationKind.${page.kind}`)}</Tag>
          <GateTag errors={page.errors} warnings={page.warnings} />
        </div>
      </div>
      <dl className={css.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {page.override && (
        <div className={css.override}>
          <h2>{t("override.title")}</h2>
          <p lang="vi">{page.override.reason}</p>
          <p className={css.by}>
            {t("override.by")} <span lang="vi">{page.override.by}</span>
          </p>
        </div>
      )}
    </div>
  );
}
