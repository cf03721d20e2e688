import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useAnswered } from "../answering/useAnswered.ts";
import { Icon } from "./icons.tsx";
import css from "./SortHead.module.css";

/** A column head that sorts, says so to screen readers, and works by keyboard. */
export function SortHead({
  sorted,
  onSort,
  className,
  children,
}: {
  sorted: false | "asc" | "desc";
  onSort: () => void;
  className?: string | undefined;
  children: ReactNode;
}) {
  const [isAsked, ask] = useAnswered();
  // Of two presses in a row the second turns the order the first has left.
  const sort = useRef(onSort);
  useLayoutEffect(() => {
    sort.current = onSort;
  });
  const order = sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : "none";
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className={css.button}
        data-sorted={sorted !== false}
        data-asked={isAsked}
        onClick={() => ask(() => sort.current())}
      >
        <span>{children}</span>
        <span className={css.arrow}>
          <Icon name={order === "none" ? "unsorted" : order} size={14} />
        </span>
      </button>
    </th>
  );
}
