import type { Problem } from "#terms/problem.ts";

/** What became of one answer: its content, or why it cannot be used. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** @param at file, and the place in it where that helps */
export function rejected<T>(code: string, at: string, says: string, remedy: string): Outcome<T> {
  return { ok: false, problem: { code, at, says, remedy } };
}
