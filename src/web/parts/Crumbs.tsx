import type { ReactNode } from "react";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Crumbs.module.css";

/** The page above this one, and the place in it where this one belongs. */
export function Crumbs({ up, here }: { up: ReactNode; here: ReactNode }) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("frame.crumbs")}>
      <ol className={css.crumbs}>
        <li>{up}</li>
        <li>{here}</li>
      </ol>
    </nav>
  );
}
