import type { Appendix, Block, ContentTable, PublicationContent } from "../content.ts";

/** A table with what stands around it: its titles, its footnotes and the way its page lies. */
export type PlacedTable = {
  table: ContentTable;
  titles: readonly string[];
  footnotes: Appendix["footnotes"];
  landscape: boolean;
};

/** Every table of a publication, in reading order. */
export function contentTables(content: PublicationContent): PlacedTable[] {
  const inBody = tablesOf(content.body).map((table) => ({
    table,
    titles: withCaption([content.title], table),
    footnotes: [],
    landscape: false,
  }));
  const inAppendices = content.appendices.flatMap(({ label, title, blocks, footnotes, landscape }) =>
    tablesOf(blocks).map((table) => ({
      table,
      titles: withCaption([`${label}. ${title.join(" ")}`], table),
      footnotes,
      landscape,
    })),
  );
  return [...inBody, ...inAppendices];
}

function tablesOf(blocks: readonly Block[]): ContentTable[] {
  return blocks.flatMap((it) => (it.kind === "table" ? [it.table] : []));
}

function withCaption(titles: readonly string[], { caption }: ContentTable): string[] {
  return caption === null ? [...titles] : [...titles, caption];
}
