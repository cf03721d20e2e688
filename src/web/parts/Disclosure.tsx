import type { ReactNode } from "react";
import css from "./Disclosure.module.css";
import { Icon } from "./icons.tsx";

/** More for those who ask for it; on paper as it stands, or always open. */
export function Disclosure({
  summary,
  openOnPaper = false,
  children,
}: {
  summary: ReactNode;
  openOnPaper?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={`${css.details} ${openOnPaper ? css.paper : ""}`}>
      <summary className={css.summary}>
        <span className={css.chevron}>
          <Icon name="chevron" size={16} />
        </span>
        {summary}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
