import type { LedgerComparisonView } from "#contract/scoreComparison.ts";
import { printDecimal, printDelta, printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { drawn } from "../../parts/drawn.ts";
import type { RulebookWords } from "../../rulebook/rulebookWords.ts";
import css from "./Compare.module.css";
import { isMoved } from "./effects.ts";

/** Each group on both sides; where the maximum moved, points alone would mislead. */
export function Groups({ comparison, words }: { comparison: LedgerComparisonView; words: RulebookWords }) {
  const { t, language, pick } = useLanguage();
  return (
    <DataTable
      label={t("compare.groups")}
      caption={t("compare.groupsIntro")}
      className={`${css.table} ${css.groups}`}
    >
      <thead>
        <tr>
          <th scope="col">{t("compare.group")}</th>
          <th scope="col" className={css.number}>
            {t(comparison.rebased === null ? "compare.side.a" : "compare.rebasedHead")}
          </th>
          <th scope="col" className={css.number}>
            {t("compare.side.b")}
          </th>
          <th scope="col" className={css.number}>
            {t("compare.change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {comparison.groups.map(({ group, title, a, b, difference }) => (
          <tr
            key={group}
            style={drawn({ "--hue": group === null ? "var(--ink-soft)" : words.group(group).hue })}
          >
            <th scope="row" className={css.line}>
              <strong className={css.id}>{group === null ? "" : words.group(group).no}</strong> {pick(title)}
            </th>
            {[a, b].map((it, at) => (
              <td key={at === 0 ? "a" : "b"} className={css.number}>
                {printDecimal(it.points, language)}
                <span className={css.max}>/{printMax(it.max, language)}</span>
              </td>
            ))}
            <td
              className={`${css.number} ${css.change} ${!isMoved(difference) ? css.still : difference.startsWith("-") ? css.loss : css.gain}`}
            >
              {isMoved(difference) ? printDelta(difference, language) : "0"}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
