import type { ReactNode } from "react";
import { Answer } from "../parts/Answer.tsx";
import type { RulebookWords } from "./rulebookWords.ts";
import { useRulebookWords } from "./useRulebookWords.ts";

/** Draws its children once the words of the rulebook are there. */
export function WithWords({ of, children }: { of: string; children: (words: RulebookWords) => ReactNode }) {
  return <Answer of={useRulebookWords(of)}>{children}</Answer>;
}
