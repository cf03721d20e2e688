import type { ReactNode } from "react";
import css from "./TopGrid.module.css";

/** The score beside what it rests on; one above the other on a phone. */
export function TopGrid({ children }: { children: ReactNode }) {
  return <div className={css.grid}>{children}</div>;
}
