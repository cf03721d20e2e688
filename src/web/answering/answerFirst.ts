import type { RouterHistory } from "@tanstack/react-router";
import { painted } from "./painted.ts";

const MARK = "data-turning";

/**
 * Every way to another page or other figures is answered by a frame of its own, with the bar of `Turning.module.css`, before
 * anything is built.
 */
export function answerFirst(history: RouterHistory): void {
  history.block({
    enableBeforeUnload: false,
    blockerFn: async () => {
      document.documentElement.setAttribute(MARK, "");
      await painted();
      return false;
    },
  });
}

/** The page has turned. */
export function turned(): void {
  document.documentElement.removeAttribute(MARK);
}
