import { useLanguage } from "../../language/LanguageProvider.tsx";
import desk from "./Desk.module.css";
import css from "./DropColumns.module.css";

/** Headers that seem to have no cells under them: which to leave out, in words. */
export function DropColumns({
  choices,
  chosen,
  onChoose,
  onAgain,
}: {
  choices: readonly string[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  onAgain: () => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className={css.choice}>
      <legend className={css.legend}>{t("sources.dropColumns")}</legend>
      <p className={css.says}>{t("sources.dropColumnsSays")}</p>
      {choices.map((it) => (
        <label key={it} className={css.option}>
          <input
            type="checkbox"
            checked={chosen.includes(it)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, it] : chosen.filter((one) => one !== it))
            }
          />
          <span lang="vi">{it}</span>
        </label>
      ))}
      <button type="button" className={desk.primary} disabled={chosen.length === 0} onClick={onAgain}>
        {t("sources.again")}
      </button>
    </fieldset>
  );
}
