import { useLanguage } from "../../language/LanguageProvider.tsx";
import type { CellMark } from "./marks.ts";
import css from "./PrintedTables.module.css";

/** A printed text a finding points at: it says why to the eye, to the mouse and to a screen reader. */
export function Marked({ text, mark }: { text: string; mark: CellMark }) {
  const { t } = useLanguage();
  return (
    <span className={css.mark} title={mark.says}>
      {text || t("printed.blank")}
      <span className={css.hidden}>
        {" "}
        ({t(`mark.${mark.severity}`)}: {mark.says})
      </span>
    </span>
  );
}
