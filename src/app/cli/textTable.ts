/** A column of a terminal table; texts wider than `wrap` go on in the next line. */
export type TextColumn = { align: "left" | "right"; wrap?: number };

const graphemes = new Intl.Segmenter("vi");

/** Columns a text takes in a terminal: a letter with its tone marks is one, however it is encoded. */
export function textWidth(text: string): number {
  return [...graphemes.segment(text)].length;
}

/** Lines of a table without borders, columns two spaces apart; the last column is not padded. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => columns.map(({ wrap }, at) => wrapped(row[at] ?? "", wrap)));
  const widths = columns.map((_, at) =>
    Math.max(0, ...cells.flatMap((row) => (row[at] ?? []).map(textWidth))),
  );
  return cells.flatMap((row) => {
    const height = Math.max(1, ...row.map((it) => it.length));
    return Array.from({ length: height }, (_, line) =>
      columns
        .map(({ align }, at) => padded(row[at]?.[line] ?? "", widths[at] ?? 0, align))
        .join("  ")
        .trimEnd(),
    );
  });
}

function padded(text: string, width: number, align: TextColumn["align"]): string {
  const space = " ".repeat(width - textWidth(text));
  return align === "left" ? text + space : space + text;
}

/** Breaks at spaces; further lines keep the indent of the first. */
function wrapped(text: string, most: number | undefined): string[] {
  if (most === undefined || textWidth(text) <= most) return [text];
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().split(" ")) {
    const longer = line === "" ? indent + word : `${line} ${word}`;
    if (line !== "" && textWidth(longer) > most) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return [...lines, line];
}
