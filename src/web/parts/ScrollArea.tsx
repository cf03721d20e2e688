import type { ReactNode } from "react";
import css from "./ScrollArea.module.css";

/** Something wider than a phone: it scrolls by itself, also by keyboard, and never widens the page. */
export function ScrollArea({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.area} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
