import type { LedgerPage } from "#contract/ledger.ts";
import { printCount, printDecimal, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Disclosure } from "../../parts/Disclosure.tsx";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./LedgerTable.module.css";
import { LineRows } from "./LineRows.tsx";
import { fullLines, lineKey, lostLines } from "./lostLines.ts";

/** Every loss with its causes below it, and the sum they come to. */
export function LedgerTable({ page, words }: { page: LedgerPage; words: RulebookWords }) {
  const { t, language } = useLanguage();
  return (
    <>
      <DataTable label={t("ledger.where")} caption={t("ledger.caption")} className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("ledger.cause")}</th>
            <td className={css.track} />
            <th scope="col" className={`${css.number} ${css.wide}`}>
              {t("ledger.things")}
            </th>
            <th scope="col" className={css.number}>
              {t("ledger.lostHead")}
            </th>
          </tr>
        </thead>
        {lostLines(page).map((it) => (
          <LineRows key={lineKey(it)} line={it} page={page} words={words} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">
              {t("ledger.sum", {
                max: printDecimal(page.max, language),
                points: printDecimal(page.points, language),
              })}
            </th>
            <td className={css.track} />
            <td className={`${css.number} ${css.wide}`} />
            <td className={css.number}>{printDecimal(page.lost, language)}</td>
          </tr>
        </tfoot>
      </DataTable>
      <Full page={page} />
    </>
  );
}

/** What lost nothing is folded: it is no answer to where the points went. */
function Full({ page }: { page: LedgerPage }) {
  const { t, language, pick } = useLanguage();
  const lines = fullLines(page);
  if (lines.length === 0) return null;
  return (
    <div className={css.rest}>
      <Disclosure openOnPaper summary={t("ledger.full", { n: printCount(lines.length, language) })}>
        <ul className={css.full}>
          {lines.map((it) => (
            <li key={lineKey(it)}>
              <strong>{it.indicator}</strong> {pick(it.title)}{" "}
              <span className={css.soft}>
                {t("lost.reached", {
                  points: printDecimal(it.points, language),
                  max: printMax(it.max, language),
                })}
                {it.notes.map((note) => `. ${pick(note)}`)}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
