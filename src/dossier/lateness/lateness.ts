import type { Instant } from "#terms/instant.ts";
import type { LateCause } from "./latenessRule.ts";

/** Whether something holds, as far as the facts tell. */
export type Answer = "yes" | "no" | "unknown";

/** One clause of a judgement, and the facts that decided it. A fact that is null is not known. */
export type LatenessClause = {
  clause:
    | "received"
    | "repeated-requests"
    | "ended"
    | "due-known"
    | "standstill"
    | "within-due"
    | "published"
    | "handler-named"
    | "within-process";
  holds: Answer;
  facts: Readonly<Record<string, string | null>>;
};

/** `out`: not in what is counted, because it had not been received. */
type LatenessAnswer = "on-time" | "late" | "unknown" | "out";

/**
 * @property endAt what was held against the promise: the end, the request that is waited for, or the moment of judging;
 * null when the dossier ended and nobody says when
 */
export type Lateness = { answer: LatenessAnswer; endAt: Instant | null; because: readonly LatenessClause[] };

/** A dossier late for several causes is late once. `causes` has every cause of the rule, also those that do not hold. */
export type LateCauses = {
  answer: LatenessAnswer;
  causes: readonly { cause: LateCause; holds: Answer; because: readonly LatenessClause[] }[];
};
