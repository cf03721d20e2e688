import type { ReactNode } from "react";
import css from "./DataTable.module.css";
import { ScrollArea } from "./ScrollArea.tsx";

/**
 * A table of figures that scrolls by itself where it is wider than the screen.
 * @param label names the area that scrolls
 * @param caption what the table shows, for those who hear it
 */
export function DataTable({
  label,
  caption,
  className,
  children,
}: {
  label: string;
  caption: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <ScrollArea label={label}>
      <table className={`${css.table} ${className ?? ""}`}>
        <caption className={css.caption}>{caption}</caption>
        {children}
      </table>
    </ScrollArea>
  );
}
