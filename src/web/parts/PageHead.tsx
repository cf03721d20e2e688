import type { ReactNode } from "react";
import css from "./PageHead.module.css";

/** A page's own title, with the way that led to it above and what may be chosen beside it. */
export function PageHead({
  crumbs,
  title,
  lead,
  aside,
}: {
  crumbs?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <header className={css.head}>
      <div className={css.words}>
        {crumbs && <div className={css.crumbs}>{crumbs}</div>}
        <h1>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {aside && <div className={css.aside}>{aside}</div>}
    </header>
  );
}
