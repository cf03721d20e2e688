import { type RefCallback, useCallback, useState } from "react";

/** Becomes true once the element is about to come into view, and stays so. */
export function useSeen(): [boolean, RefCallback<HTMLElement>] {
  const [seen, setSeen] = useState(false);
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((it) => it.isIntersecting)) return;
        setSeen(true);
        watch.disconnect();
      },
      { rootMargin: "200px" },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [seen, place];
}
