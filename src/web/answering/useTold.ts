import { useRouter } from "@tanstack/react-router";
import { useState } from "react";

/**
 * What a control of the address shows: the new choice as soon as it is made, and what the page says it is once the page has
 * turned.
 * @returns what to show, and how to tell a choice
 */
export function useTold<Value>(value: Value): [Value, (choice: Value) => void] {
  const router = useRouter();
  const [told, setTold] = useState<{ choice: Value } | null>(null);
  const [before, setBefore] = useState(value);
  if (!Object.is(before, value)) {
    setBefore(value);
    setTold(null);
  }
  const tell = (choice: Value) => {
    setTold({ choice });
    const stop = router.subscribe("onResolved", () => {
      stop();
      setTold(null);
    });
  };
  return [told === null ? value : told.choice, tell];
}
