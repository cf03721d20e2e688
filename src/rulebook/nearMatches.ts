/** Which of `known` a mistyped word may have meant, nearest first, at most three. */
export function nearMatches(word: string, known: Iterable<string>): string[] {
  const reach = word.length < 4 ? Math.floor(word.length / 2) : Math.max(2, Math.floor(word.length / 3));
  return [...new Set(known)]
    .map((it) => ({ it, steps: editSteps(word.toLowerCase(), it.toLowerCase()) }))
    .filter(({ steps }) => steps <= reach)
    .sort(
      (a, b) => a.steps - b.steps || sameStart(word, b.it) - sameStart(word, a.it) || (a.it < b.it ? -1 : 1),
    )
    .slice(0, 3)
    .map(({ it }) => it);
}

/** "Có phải ý là "max"?" with the near matches, or the given words when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearMatches(word, known);
  return near.length === 0 ? otherwise : `Có phải ý là ${near.map((it) => `"${it}"`).join(" hoặc ")}?`;
}

function sameStart(a: string, b: string): number {
  const differs = [...a].findIndex((letter, index) => letter !== b[index]);
  return differs < 0 ? a.length : differs;
}

/** Single-letter insertions, deletions and replacements between two words. */
function editSteps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let last = b.length;
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    let diagonal = i;
    last = i + 1;
    for (const [j, above] of row.slice(1).entries()) {
      last = Math.min(diagonal + (letter === b[j] ? 0 : 1), above + 1, last + 1);
      diagonal = above;
      next.push(last);
    }
    row = next;
  }
  return last;
}
