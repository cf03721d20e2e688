import { Link } from "@tanstack/react-router";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./Pages.module.css";

/**
 * On through a list, and back to its beginning.
 * @param next where the next page begins; null on the last
 * @param after where this page begins; undefined on the first
 */
export function Pages({ next, after }: { next: string | null; after: string | undefined }) {
  const { t } = useLanguage();
  if (next === null && after === undefined) return null;
  return (
    <nav className={css.pages} aria-label={t("dossiers.pages")}>
      {after !== undefined && (
        <Link to="." search={({ after: _, ...now }) => now} className={css.page}>
          {t("dossiers.first")}
        </Link>
      )}
      {next !== null && (
        <Link to="." search={(now) => ({ ...now, after: next })} className={css.page}>
          {t("dossiers.next")}
        </Link>
      )}
    </nav>
  );
}
