import { useIsFetching } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { turned } from "../answering/answerFirst.ts";
import css from "./Turning.module.css";

/** A bar along the top from the tap that asks for another page or other figures until they are there. */
export function Turning() {
  const href = useRouterState({ select: (it) => it.location.href });
  const isLoading = useRouterState({ select: (it) => it.isLoading });
  const asked = useIsFetching({ predicate: (it) => it.state.data === undefined });
  const isTurning = isLoading || asked > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new address ends a turn, also one with nothing to bring
  useEffect(() => {
    if (!isTurning) turned();
  }, [href, isTurning]);
  return <div className={css.bar} data-going={isTurning} aria-hidden="true" />;
}
