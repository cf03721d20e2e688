const WIDTH = 96;
const LABEL = 15;

/** A title underlined to its width. */
export function heading(text: string): string[] {
  const lines = wrap(text, WIDTH);
  return [...lines, "─".repeat(Math.max(...lines.map((it) => it.length)))];
}

/** A label and its text, which goes on below itself. */
export function row(label: string, text: string): string {
  return wrap(text, WIDTH - LABEL)
    .map((it, index) => (index === 0 ? label : "").padEnd(LABEL) + it)
    .join("\n");
}

/** A label and its items, each with a dash; nothing when there are none. */
export function list(label: string, items: readonly string[]): string[] {
  return items.flatMap((it, index) =>
    wrap(it, WIDTH - LABEL - 2).map(
      (line, part) => (index + part === 0 ? label : "").padEnd(LABEL) + (part === 0 ? "- " : "  ") + line,
    ),
  );
}

/** More about the item of a list above it. */
export function underItem(text: string): string[] {
  return wrap(text, WIDTH - LABEL - 2).map((it) => " ".repeat(LABEL + 2) + it);
}

/** Breaks at spaces; Vietnamese letters are one column wide in composed form. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.normalize("NFC").split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
