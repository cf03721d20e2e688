import { type ReactNode, useState } from "react";
import { printCount } from "../format/decimal.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import css from "./MoreRows.module.css";

const SHOWN = 8;

/** The first rows of a long table, and all of them when asked for. */
export function MoreRows<Row>({
  rows,
  children,
}: {
  rows: readonly Row[];
  children: (shown: readonly Row[]) => ReactNode;
}) {
  const { t, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {children(isOpen ? rows : rows.slice(0, SHOWN))}
      {rows.length > SHOWN && (
        <button type="button" className={css.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("rows.fewer") : t("rows.more", { n: printCount(rows.length - SHOWN, language) })}
        </button>
      )}
    </>
  );
}
