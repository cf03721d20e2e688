import { type ReactNode, useId } from "react";
import css from "./Section.module.css";

/**
 * A part of a page under its own heading; `aside` stands at the right of the heading.
 * @param isFar below the first screen, and nothing in it waits to be seen before it loads
 */
export function Section({
  title,
  intro,
  aside,
  isFar = false,
  children,
}: {
  title: string;
  intro?: string;
  aside?: ReactNode;
  isFar?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={`${css.section} ${isFar ? css.far : ""}`} aria-labelledby={id}>
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
