import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failure } from "./Failure.tsx";

/** A page that failed to load or to draw. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return <Failure error={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />;
}
