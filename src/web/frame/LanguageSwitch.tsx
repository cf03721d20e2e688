import { useState } from "react";
import { painted } from "../answering/painted.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Switch.module.css";

/** Offers the other language in its own words. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const other = language === "vi" ? "en" : "vi";
  const ask = async () => {
    setAsked(true);
    await painted();
    await choose(other);
    setAsked(false);
  };
  return (
    <button type="button" className={css.button} lang={other} data-asked={isAsked} onClick={ask}>
      {other === "en" ? "English" : "Tiếng Việt"}
    </button>
  );
}
