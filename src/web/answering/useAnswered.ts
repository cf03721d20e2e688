import { useCallback, useState } from "react";
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
      work();
      setAsked(false);
    });
  }, []);
  return [isAsked, ask];
}
