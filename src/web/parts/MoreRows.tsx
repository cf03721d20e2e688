import { type ReactNode, useState } from "react";
import { useAnswered } from "../answering/useAnswered.ts";
import { printCount } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./MoreRows.module.css";

/** As many as `.folded` leaves in sight. */
const SHOWN = 8;

/**
 * Folds a long table to its first rows until all are asked for; paper shows all.
 * @param count of the rows in the body of the table
 */
export function MoreRows({ count, children }: { count: number; children: ReactNode }) {
  const { t, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, ask] = useAnswered();
  if (count <= SHOWN) return children;
  return (
    <>
      <div className={isOpen ? undefined : css.folded}>{children}</div>
      <button
        type="button"
        className={css.more}
        aria-expanded={isOpen}
        data-asked={isAsked}
        onClick={() => ask(() => setOpen((it) => !it))}
      >
        {isOpen ? t("rows.fewer") : t("rows.more", { n: printCount(count - SHOWN, language) })}
      </button>
    </>
  );
}
