import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Switch.module.css";

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === "vi" ? "en" : "vi";
  return (
    <button type="button" className={css.button} lang={other} onClick={() => choose(other)}>
      {other === "en" ? "English" : "Tiếng Việt"}
    </button>
  );
}
