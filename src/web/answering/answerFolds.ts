import { painted } from "./painted.ts";

/** What does its own work inside a summary, and the summary itself. */
const USED = "summary, a, button, input, select, textarea, label";

/** Every fold shows that it was pressed by a frame of its own before it opens or closes: what is inside may take long to draw. */
export function answerFolds(): void {
  document.addEventListener("click", (event) => {
    const used = event.target instanceof Element ? event.target.closest(USED) : null;
    const fold = used?.parentElement;
    if (!used?.matches("summary") || !(fold instanceof HTMLDetailsElement) || event.defaultPrevented) return;
    event.preventDefault();
    used.setAttribute("data-asked", "");
    void painted().then(() => {
      fold.open = !fold.open;
      used.removeAttribute("data-asked");
    });
  });
}
