import type { TextKey } from "../language/text.ts";
import type { CountedAnswer } from "./address.ts";

/** What an answer is called: a rate is reached or not; a number only counts, which need be no good thing (overdue). */
export function answerKey(answer: CountedAnswer, unit: "percent" | "count"): TextKey {
  return unit === "count" && answer !== "unknown" ? `answerOfCount.${answer}` : `answer.${answer}`;
}
