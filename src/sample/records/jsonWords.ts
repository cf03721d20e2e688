const known = new Map<string, string>();
const MOST_KEPT = 50_000;

/** A text as JSON. The words of a sample are few and repeated millions of times: each is quoted once. */
export function quoted(text: string | null): string {
  if (text === null) return '""';
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const made = JSON.stringify(text);
  known.set(text, made);
  return made;
}
