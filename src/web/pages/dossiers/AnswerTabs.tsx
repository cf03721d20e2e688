import { Link } from "@tanstack/react-router";
import type { DossierList, RuleCount } from "#contract/dossiers.ts";
import { COUNTED_ANSWERS } from "../../asking/address.ts";
import { answerKey } from "../../asking/answerKey.ts";
import { printCount, printPercent } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import css from "./AnswerTabs.module.css";

/** The three answers of the rule with their counts; the one that is shown is marked. */
export function AnswerTabs({ rule, answer }: { rule: RuleCount; answer: DossierList["answer"] }) {
  const { t, language } = useLanguage();
  return (
    <div className={css.head}>
      <nav className={css.tabs} aria-label={t("dossiers.answers")}>
        {COUNTED_ANSWERS.map((it) => (
          <Link
            key={it}
            to="."
            search={({ after: _, ...now }) => ({ ...now, answer: it })}
            resetScroll={false}
            aria-current={it === answer ? "page" : undefined}
            className={`${css.tab} ${rule.unit === "count" && it !== "unknown" ? "" : css[it]}`}
          >
            <span className={css.word}>{t(answerKey(it, rule.unit))}</span>
            <strong className={css.count}>{printCount(rule[it], language)}</strong>
          </Link>
        ))}
      </nav>
      {rule.unit === "percent" && (
        <p className={css.ratio}>
          {t("dossiers.ratio", { ratio: printPercent(rule.ratio, language) })}
          {rule.unknown !== null && rule.unknown > 0 && ` ${t("dossiers.ratioUnknown")}`}
        </p>
      )}
    </div>
  );
}
