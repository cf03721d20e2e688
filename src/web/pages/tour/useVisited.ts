import { useCallback, useState } from "react";
import { painted } from "../../answering/painted.ts";
import { STEPS, type StepId } from "./tourSteps.ts";

const STORED = "minhbach-tour";

/** The steps opened so far, kept in this browser; a browser that keeps nothing remembers them while the page is open. */
export function useVisited() {
  const [visited, setVisited] = useState<ReadonlySet<StepId>>(stored);
  const keep = useCallback((next: ReadonlySet<StepId>) => {
    setVisited(next);
    try {
      localStorage.setItem(STORED, [...next].join(" "));
    } catch {
      return;
    }
  }, []);
  return {
    visited,
    /** Kept after the frame that answers the tap. */
    visit: (step: StepId) => void painted().then(() => keep(new Set([...visited, step]))),
    forget: () => keep(new Set()),
  };
}

function stored(): ReadonlySet<StepId> {
  try {
    const kept = new Set(localStorage.getItem(STORED)?.split(" "));
    return new Set(STEPS.filter((it) => kept.has(it)));
  } catch {
    return new Set();
  }
}
