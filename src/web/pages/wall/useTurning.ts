import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

/** How long a panel stays, in milliseconds: long enough to be read from afar. */
const STAYS = 15_000;
/** How often figures are asked for even when nothing came in: time alone makes dossiers late. */
const ASKED_AGAIN = 60_000;

/**
 * Turns panels one after the other. Space stops and starts it, arrows turn; what has the focus keeps its own keys.
 * @param count of panels
 */
export function useTurning(count: number) {
  const [at, setAt] = useState(0);
  const [isTurning, setTurning] = useState(true);
  const queries = useQueryClient();
  const go = useCallback((by: number) => setAt((it) => (it + by + count) % count), [count]);
  const toggle = useCallback(() => setTurning((it) => !it), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel that was just chosen stays as long as any
  useEffect(() => {
    if (!isTurning) return;
    const timer = setTimeout(() => go(1), STAYS);
    return () => clearTimeout(timer);
  }, [isTurning, at, go]);

  useEffect(() => {
    const timer = setInterval(
      () => void queries.invalidateQueries({ type: "active" }, { cancelRefetch: false }),
      ASKED_AGAIN,
    );
    return () => clearInterval(timer);
  }, [queries]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOnControl = event.target instanceof Element && event.target.closest("a, button") !== null;
      if (event.key === "ArrowRight") go(1);
      else if (event.key === "ArrowLeft") go(-1);
      else if (event.key === " " && !isOnControl) {
        event.preventDefault();
        toggle();
      }
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [go, toggle]);

  return { at, isTurning, toggle, go };
}
