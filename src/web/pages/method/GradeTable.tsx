import type { RulebookPage } from "#contract/pages.ts";
import { printMax } from "../../format/decimal.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { Tag } from "../../parts/Tag.tsx";
import css from "./GradeTable.module.css";

/** The grade bands, with a mark where no document read so far confirms the bound. */
export function GradeTable({ grades }: { grades: RulebookPage["grades"] }) {
  const { t, language, pick } = useLanguage();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t("grade.word")}</th>
          <th scope="col">{t("grade.bound")}</th>
          <th scope="col">{t("grade.source")}</th>
        </tr>
      </thead>
      <tbody>
        {grades.map((it) => (
          <tr key={it.id}>
            <th scope="row">{pick(it.title)}</th>
            <td>{t("grade.boundFrom", { from: printMax(it.from, language) })}</td>
            <td>
              {it.confirmed ? (
                <Tag tone="gain">{t("grade.confirmed")}</Tag>
              ) : (
                <Tag tone="caution">{t("grade.unconfirmedShort")}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
