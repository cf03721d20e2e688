import { Link } from "@tanstack/react-router";
import type { RisksPage, RiskWords } from "#contract/risks.ts";
import { printCount } from "../../format/decimal.ts";
import { printInstant } from "../../format/when.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./RiskKinds.module.css";

/** Counts are of the minute, where that is quick enough. */
const MINUTE = 60_000;

/** Every kind of risk with its dossiers, what to do and what it is counted in; a kind that is chosen narrows the list. */
export function RiskKinds({ page }: { page: RisksPage }) {
  const { t, language } = useLanguage();
  const chosen = page.kinds.find((it) => it.kind === page.kind);
  return (
    <section className={css.kinds} aria-label={t("risks.kinds")}>
      <nav className={css.tabs} aria-label={t("risks.kinds")}>
        <Link
          to="."
          search={({ kind: _, after: __, ...now }) => now}
          resetScroll={false}
          // The address of one kind begins with that of all.
          activeOptions={{ exact: true }}
          aria-current={page.kind === null ? "page" : undefined}
          className={css.tab}
        >
          <span className={css.word}>{t("risks.all")}</span>
          <strong className={css.count}>{printCount(page.whole.dossiers, language)}</strong>
        </Link>
        {page.kinds.map((it) => (
          <Kind key={it.kind} words={it} page={page} />
        ))}
      </nav>
      {Date.parse(page.known.judgedAt) - Date.parse(page.countedAt) >= MINUTE && (
        <p className={css.asOf}>{t("risks.asOf", { at: printInstant(page.countedAt, language) })}</p>
      )}
      {chosen !== undefined && <ToDo words={chosen} />}
    </section>
  );
}

function Kind({ words, page }: { words: RiskWords; page: RisksPage }) {
  const { pick, language } = useLanguage();
  const { kind, title } = words;
  const count = page.whole.counts[kind];
  return (
    <Link
      to="."
      search={({ after: _, ...now }) => ({ ...now, kind })}
      resetScroll={false}
      aria-current={page.kind === kind ? "page" : undefined}
      className={`${css.tab} ${count === 0 ? css.nothing : (css[kind] ?? "")}`}
    >
      <span className={css.word}>{pick(title)}</span>
      <strong className={css.count}>{printCount(count, language)}</strong>
    </Link>
  );
}

function ToDo({ words }: { words: RiskWords }) {
  const { t, pick } = useLanguage();
  return (
    <div className={css.toDo} role="status">
      <p>
        <strong>{t("risks.toDo")}:</strong> {pick(words.toDo)}
      </p>
      {words.counts.length > 0 && (
        <p className={css.counted}>
          {t("risks.countedIn")}:{" "}
          {words.counts
            .map(({ rule, title }) => (rule.includes("/") ? pick(title) : `${rule} ${pick(title)}`))
            .join("; ")}
        </p>
      )}
    </div>
  );
}
