import type { LedgerPage } from "#contract/ledger.ts";
import { printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { drawn, share } from "../../parts/drawn.ts";
import { Tag } from "../../parts/Tag.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./LedgerHead.module.css";
import { lineKey, lostLines } from "./lostLines.ts";

/** What was reached and what is missing of what could be had, in one sentence and one bar. */
export function LedgerHead({ page, words }: { page: LedgerPage; words: RulebookWords }) {
  const { t, language } = useLanguage();
  const { points, lost, max, isWhole } = page;
  return (
    <div className={css.head}>
      <p className={css.sentence}>
        {t("ledger.reached")} <strong>{printDecimal(points, language)}</strong>
        {t("ledger.lost")} <strong className={css.lost}>{printDecimal(lost, language)}</strong>{" "}
        {t("ledger.of")} <strong>{printDecimal(max, language)}</strong> {t("ledger.points")}
      </p>
      <div className={css.bar} aria-hidden="true">
        <span className={css.reached} style={drawn({ "--part": share(points, max) ?? 0 })} />
        {lostLines(page).map((it) => (
          <span
            key={lineKey(it)}
            className={css.part}
            style={drawn({
              "--part": share(it.lost, max) ?? 0,
              "--hue": it.group === null ? "var(--ink-soft)" : words.group(it.group).hue,
            })}
          >
            <span className={css.id}>{it.indicator}</span>
          </span>
        ))}
      </div>
      {!isWhole && (
        <p className={css.partial}>
          <Tag tone="caution">{t("score.known")}</Tag> {t("ledger.partial")}
        </p>
      )}
    </div>
  );
}
