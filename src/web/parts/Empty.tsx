import type { ReactNode } from "react";
import css from "./Empty.module.css";

/** Nothing here yet, and how that changes. */
export function Empty({ title, says, command }: { title: string; says: ReactNode; command?: string }) {
  return (
    <div className={css.empty}>
      <h2 className={css.title}>{title}</h2>
      <p>{says}</p>
      {command && (
        <pre className={css.command}>
          <code>{command}</code>
        </pre>
      )}
    </div>
  );
}
