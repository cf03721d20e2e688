import type { LedgerPage } from "#contract/ledger.ts";
import { printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Apart.module.css";

/** What is outside the sum, and why: not known is no loss. */
export function Apart({ page, words }: { page: LedgerPage; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  return (
    <ul className={css.list}>
      {page.apart.map((it) => (
        <li key={`${it.group} ${it.indicator}`}>
          <strong className={css.id}>{it.indicator ?? words.group(it.group).no}</strong>
          <span>
            {pick(it.title)}: {pick(it.says)}{" "}
            <span className={css.soft}>({t("points.upTo", { max: printMax(it.max, language) })})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
