/** What becomes of answers is told as a text of the same length: a letter where the answer changes, a dot where it stays. */
const SAME = ".";

/** What has to be done to some answers to come to others. */
export function changeBetween(before: string, after: string): string {
  let change = "";
  for (let at = 0; at < after.length; at++) change += before[at] === after[at] ? SAME : (after[at] ?? SAME);
  return change;
}

/** The answers a change comes to. */
export function changed(before: string, change: string): string {
  let after = "";
  for (let at = 0; at < before.length; at++) after += change[at] === SAME ? before[at] : change[at];
  return after;
}

/** Whether no rule counts it. */
export function isOutOfAll(answers: string): boolean {
  return /^o*$/.test(answers);
}
