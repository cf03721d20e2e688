import { createHash } from "node:crypto";

/** Counts of one indicator in one agency; empty for dossiers whose agency is not known. */
export type Answer = { rule: string; cell: string; yes: number; no: number; unknown: number };

/** A digest of counts, whatever their order; what is zero throughout is left out. */
function hashOf(answers: readonly Answer[]): string {
  const lines = answers
    .filter((it) => it.yes + it.no + it.unknown > 0)
    .map((it) => `${it.rule}|${it.cell}|${it.yes}|${it.no}|${it.unknown}`)
    .sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16);
}

/** @throws Error that shows the first difference: a fast wrong answer is worth nothing */
export function demandSame(what: string, expected: readonly Answer[], got: readonly Answer[]): void {
  if (hashOf(expected) === hashOf(got)) return;
  const key = (it: Answer) => `${it.rule} ${it.cell}`;
  const other = new Map(got.map((it) => [key(it), it]));
  const text = (it: Answer | undefined) => (it ? `${it.yes}/${it.no}/${it.unknown}` : "nothing");
  const different = expected.filter((it) => text(other.get(key(it))) !== text(it));
  const shown = different
    .slice(0, 5)
    .map((it) => `${key(it)}: ${text(it)} against ${text(other.get(key(it)))}`);
  throw new Error(
    `${what} gives other counts (${expected.length} against ${got.length} cells): ${shown.join("; ")}`,
  );
}
