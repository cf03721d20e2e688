import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { painted } from "./painted.ts";

/**
 * Lets a control show at once that it was used, and does what is asked after that frame: however much there is to do, a tap is
 * never left without an answer.
 * @returns whether something is asked and not yet done, and how to ask for it
 */
export function useAnswered(): [boolean, (work: () => void) => void] {
  const [isAsked, setAsked] = useState(false);
  const ask = useCallback((work: () => void) => {
    setAsked(true);
    void painted().then(() => {
      // Whoever asks twice in a row finds the first done.
      flushSync(() => {
        work();
        setAsked(false);
      });
    });
  }, []);
  return [isAsked, ask];
}
