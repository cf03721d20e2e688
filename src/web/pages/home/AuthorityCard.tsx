import { Link } from "@tanstack/react-router";
import type { Authority } from "#contract/pages.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { printInstant, printPeriod } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { Icon } from "../../parts/icons.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./AuthorityCard.module.css";

/** An authority with its newest result; the whole card leads to it. */
export function AuthorityCard({ authority }: { authority: Authority }) {
  const { t, language, pick } = useLanguage();
  const { agency, periods, newest } = authority;
  const period = newest?.period ?? periods[0];
  const partial = newest?.points === null ? newest.partial : undefined;
  const whole = partial?.max ?? newest?.max ?? newest?.applicableMax ?? null;
  const points = partial?.points ?? newest?.points ?? null;
  const reached = share(points, whole);
  return (
    <li className={css.card}>
      <h2 className={css.name} lang="vi">
        <Link
          to="/tinh/$authority"
          params={{ authority: agency.code }}
          search={period ? { ky: period } : {}}
          className={css.link}
        >
          {agency.name}
        </Link>
      </h2>
      {period && <p className={css.period}>{printPeriod(period, language)}</p>}
      {newest && (
        <>
          <p className={css.score}>
            <span className={css.points}>{printDecimal(points, language)}</span>
            <span className={css.max}>/{printMax(whole, language)}</span>
            {partial && <span className={css.max}> {t("score.known")}</span>}
          </p>
          {reached !== null && (
            <div className={css.scale} aria-hidden="true">
              <span className={css.reached} style={drawn({ "--reached": reached })} />
            </div>
          )}
          <div className={css.tags}>
            {newest.grade !== null && (
              <Tag tone="primary">
                {newest.gradeWords ? pick(newest.gradeWords) : <span lang="vi">{newest.grade}</span>}
              </Tag>
            )}
            {newest.gradeConfirmed === false && <Tag tone="caution">{t("grade.unconfirmed")}</Tag>}
            {newest.source === "dossiers" && <Tag tone="primary">{t("source.dossiers")}</Tag>}
            <Tag>{t("home.units", { n: printCount(newest.units, language) })}</Tag>
          </div>
          {newest.dataTime && (
            <p className={css.time}>
              {t(newest.source === "dossiers" ? "source.receivedAt" : "source.at", {
                time: printInstant(newest.dataTime, language),
              })}
            </p>
          )}
        </>
      )}
      <span className={css.arrow}>
        <Icon name="forward" />
      </span>
    </li>
  );
}
