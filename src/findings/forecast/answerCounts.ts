/** The answers that are counted, in the order in which their numbers are kept; `o` is in none of them. */
const COUNTED = "ynu";
const KINDS = COUNTED.length;

/** Numbers of yes, no and unknown, letter by letter. */
export type AnswerCounts = Float64Array;

export function noAnswers(letters: number): AnswerCounts {
  return new Float64Array(letters * KINDS);
}

/** Adds so many dossiers with the same answers. */
export function addAnswers(to: AnswerCounts, answers: string, count: number): void {
  for (let letter = 0; letter < answers.length; letter++) {
    const kind = COUNTED.indexOf(answers[letter] ?? "");
    if (kind >= 0) to[letter * KINDS + kind] = (to[letter * KINDS + kind] ?? 0) + count;
  }
}

/** What was counted at a letter. */
export function answersAt(
  counts: AnswerCounts,
  letter: number,
): { yes: number; no: number; unknown: number } {
  const [yes = 0, no = 0, unknown = 0] = counts.subarray(letter * KINDS, (letter + 1) * KINDS);
  return { yes, no, unknown };
}

export function addCounts(to: AnswerCounts, more: AnswerCounts): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + (more[at] ?? 0);
}
