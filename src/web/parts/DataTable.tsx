import type { ReactNode } from "react";
import cards from "./Cards.module.css";
import css from "./DataTable.module.css";
import { ScrollArea } from "./ScrollArea.tsx";

/**
 * A table of figures that scrolls by itself where it is wider than the screen.
 * @param label names the area that scrolls
 * @param caption what the table shows, for those who hear it
 * @param asCards whether its rows stand as cards on a phone; each cell then says its column in `data-label`, and in `data-wide` whether it needs all the width
 */
export function DataTable({
  label,
  caption,
  className,
  asCards = false,
  children,
}: {
  label: string;
  caption: string;
  className?: string | undefined;
  asCards?: boolean;
  children: ReactNode;
}) {
  return (
    <ScrollArea label={label}>
      <table className={`${css.table} ${asCards ? cards.cards : ""} ${className ?? ""}`}>
        <caption className={css.caption}>{caption}</caption>
        {children}
      </table>
    </ScrollArea>
  );
}
