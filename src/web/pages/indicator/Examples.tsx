import { printCount, printDecimal } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { ScrollArea } from "../../parts/ScrollArea.tsx";
import type { IndicatorWords } from "../../rulebook/rulebookWords.ts";
import css from "./Examples.module.css";

/** Worked examples: the rulebook check computes each of them and compares. */
export function Examples({ examples }: { examples: IndicatorWords["examples"] }) {
  const { t, language } = useLanguage();
  return (
    <ScrollArea label={t("rule.examples")}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("example.case")}</th>
            <th scope="col">{t("example.numerator")}</th>
            <th scope="col">{t("example.denominator")}</th>
            <th scope="col">{t("example.points")}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((it) => (
            <tr key={it.says}>
              <th scope="row" lang="vi">
                {it.says}
              </th>
              <td>{printCount(it.numerator, language)}</td>
              <td>{printCount(it.denominator, language)}</td>
              <td className={css.points}>{printDecimal(it.points, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
