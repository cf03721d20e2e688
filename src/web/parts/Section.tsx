import { type ReactNode, useId } from "react";
import css from "./Section.module.css";

/** A part of a page under its own heading; `aside` stands at the right of the heading. */
export function Section({
  title,
  intro,
  aside,
  children,
}: {
  title: string;
  intro?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {intro && <p className={css.intro}>{intro}</p>}
        </div>
        {aside && <div className={css.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
