import type { Freshness } from "#contract/pages.ts";
import { printCount } from "../format/decimal.ts";
import { printAge, printInstant } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Disclosure } from "./Disclosure.tsx";
import css from "./FreshnessPanel.module.css";
import { Tag } from "./Tag.tsx";

/** When the figures were taken, how complete they are, and what deserves a look in the source's answers. */
export function FreshnessPanel({
  freshness,
  isCounted = false,
}: {
  freshness: Freshness;
  /** Whether the figures are counted from dossiers, which come in by batches. */
  isCounted?: boolean;
}) {
  const { t, language } = useLanguage();
  const now = Date.now();
  const { dataTime, checkedAt, captures, complete, missing, notes } = freshness;
  return (
    <aside className={css.panel} aria-label={t("freshness.title")}>
      <p className={css.label}>{t(isCounted ? "freshness.received" : "freshness.dataTime")}</p>
      <p className={css.time}>{dataTime ? printInstant(dataTime, language) : t("freshness.unknown")}</p>
      {dataTime && <p className={css.age}>{printAge(dataTime, now, language)}</p>}
      <dl className={css.facts}>
        {!isCounted && (
          <>
            <dt>{t("freshness.checked")}</dt>
            <dd>{printInstant(checkedAt, language)}</dd>
          </>
        )}
        <dt>{t(isCounted ? "freshness.batches" : "freshness.captures")}</dt>
        <dd>{t("freshness.times", { n: printCount(captures, language) })}</dd>
        <dt>{t("freshness.completeness")}</dt>
        <dd>
          <Tag tone={complete ? "gain" : "caution"}>
            {t(complete ? "freshness.complete" : "freshness.partial")}
          </Tag>
        </dd>
      </dl>
      {missing.length > 0 && (
        <p className={css.missing}>
          {t("freshness.missing")}{" "}
          {missing.map((it) => (
            <code key={it} lang="vi">
              {it}
            </code>
          ))}
        </p>
      )}
      {notes.length > 0 && (
        <Disclosure summary={t("freshness.notes", { n: printCount(notes.length, language) })}>
          <ul className={css.notes} lang="vi">
            {notes.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </aside>
  );
}
