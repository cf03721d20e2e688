import type { ReactNode } from "react";
import css from "./Tag.module.css";

export type Tone = "plain" | "primary" | "gain" | "caution" | "loss";

/** A short word on a quiet ground; the tone only underlines what the word says. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${css.tag} ${css[tone]}`}>{children}</span>;
}
