import type { ReactNode } from "react";
import css from "./Disclosure.module.css";
import { Icon } from "./icons.tsx";

/** More for those who ask for it; open on paper. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={css.details}>
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
