import type { Figure, Run } from "./content.ts";

/** What a placeholder may stand for: words, a figure, or runs made of both. */
export type Piece = string | Figure | readonly Run[];

/** Fills a profile's template; every figure stays a run of its own, bound to its cell. Throws on a placeholder without a value. */
export function fill(template: string, values: Readonly<Record<string, Piece>> = {}): Run[] {
  const runs: Run[] = [];
  for (const [index, part] of template.split(/\{([a-zA-Z]+)\}/).entries()) {
    if (index % 2 === 0) {
      if (part !== "") runs.push({ text: part });
      continue;
    }
    const value = values[part];
    if (value === undefined) throw new Error(`Nothing to put in {${part}} of "${template}"`);
    runs.push(...runsOf(value));
  }
  return runs;
}

/** The same for templates that hold words only. */
export function fillText(template: string, values: Readonly<Record<string, string>> = {}): string {
  return textOf(fill(template, values));
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((it) => it.text).join("");
}

/** Joins pieces the Vietnamese way: "a", "a và b", "a, b và c"; with another separator when the pieces hold commas. */
export function listed(pieces: readonly Piece[], separator = ", ", last = " và "): Run[] {
  return pieces.flatMap((piece, index) => {
    const between = index === 0 ? "" : index === pieces.length - 1 ? last : separator;
    return [...(between === "" ? [] : [{ text: between }]), ...runsOf(piece)];
  });
}

function runsOf(piece: Piece): readonly Run[] {
  if (typeof piece === "string") return [{ text: piece }];
  return "cell" in piece ? [{ text: piece.text, figure: piece }] : piece;
}
