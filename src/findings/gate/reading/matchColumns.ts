import type { Column, Notice, NoticeTable } from "#published/notice.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";
import { figureColumns } from "./cells.ts";

/** A column a text may speak of. `coverage`: the part of its wording found there (0..1); `score` orders columns. */
export type ColumnMatch = { table: NoticeTable; column: Column; coverage: number; score: number };

/**
 * The figure columns a text speaks of, likeliest first. A word counts the more, the fewer headers have it;
 * wordings of the column's concept count when they stand in the text as a whole.
 */
export function matchColumns(text: string, notice: Notice, { concepts }: GateContext): ColumnMatch[] {
  const columns = notice.tables.flatMap((table) => figureColumns(table).map((column) => ({ table, column })));
  const frequency = new Map<string, number>();
  for (const { column } of columns)
    for (const word of wordsOf(column.header)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log((columns.length + 1) / (frequency.get(word) ?? 1)) + 0.05;
  const said = wordsOf(text);
  const key = ` ${wordsKey(text)} `;
  return columns
    .map(({ table, column }) => {
      const concept = concepts.find((it) => it.id === column.concept);
      const wordings = [column.header, column.path.at(-1) ?? "", concept?.title.vi ?? ""].map(wordsOf);
      const whole = (concept?.synonyms ?? []).filter((it) => key.includes(` ${wordsKey(it)} `)).map(wordsOf);
      const rated = [...wordings, ...whole].filter((it) => it.size > 0).map((it) => rate(it, said, weight));
      const best = rated.reduce((a, b) => (b.score > a.score ? b : a), { coverage: 0, score: 0 });
      return { table, column, ...best };
    })
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score);
}

function rate(wording: ReadonlySet<string>, said: ReadonlySet<string>, weight: (word: string) => number) {
  const total = [...wording].reduce((add, it) => add + weight(it), 0);
  const matched = [...wording].filter((it) => said.has(it)).reduce((add, it) => add + weight(it), 0);
  return { coverage: matched / total, score: (matched * matched) / total };
}

function wordsOf(text: string): Set<string> {
  return new Set(
    wordsKey(text)
      .split(/[^\p{L}]+/u)
      .filter((it) => it.length > 1),
  );
}
