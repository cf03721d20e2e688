import { useIsFetching } from "@tanstack/react-query";
import { useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";

/** Long enough for a page that has turned to ask for its figures, in milliseconds. */
const ASKS_WITHIN = 50;

/**
 * What a control of the address shows: the new choice as soon as it is made, and what the page says it is once the page says
 * something else, or has turned and has its figures.
 * @returns what to show, and how to tell a choice
 */
export function useTold<Value>(value: Value): [Value, (choice: Value) => void] {
  const router = useRouter();
  const [told, setTold] = useState<{ choice: Value; from: string | undefined } | null>(null);
  const [before, setBefore] = useState(value);
  if (!Object.is(before, value)) {
    setBefore(value);
    setTold(null);
  }
  const at = useRouterState({ select: (it) => it.resolvedLocation?.href });
  const isTurning = useRouterState({ select: (it) => it.isLoading });
  const isAsking = useIsFetching() > 0;
  const isOver = told !== null && at !== told.from && !isTurning && !isAsking;
  useEffect(() => {
    if (!isOver) return;
    const ending = setTimeout(() => setTold(null), ASKS_WITHIN);
    return () => clearTimeout(ending);
  }, [isOver]);
  const tell = (choice: Value) => setTold({ choice, from: router.state.resolvedLocation?.href });
  return [told === null ? value : told.choice, tell];
}
