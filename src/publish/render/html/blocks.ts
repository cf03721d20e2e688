import type { BarChart, Block } from "../../content.ts";
import { figure, type NoteIds, sentence, words } from "./text.ts";
import { unitTable } from "./unitTable.ts";

/**
 * Where blocks stand: `id` begins the ids of their tables, `title` names tables without a caption, `above` is the
 * level of the heading over them.
 */
export type BlocksPlace = { id: string; title: string; notes: NoteIds; above: 1 | 2 };

export function blocks(list: readonly Block[], place: BlocksPlace): string {
  let level: number = place.above;
  return list
    .map((it, index) => {
      if (it.kind === "heading") level = Math.min(it.level + place.above, level + 1);
      return block(it, { ...place, id: `${place.id}-${index + 1}` }, level);
    })
    .join("\n");
}

function block(it: Block, { id, title, notes }: BlocksPlace, level: number): string {
  switch (it.kind) {
    case "paragraph": {
      const align = it.align ?? "justify";
      const look = { justify: "", center: " centred", left: " left" }[align];
      const indented = (it.indent ?? align === "justify") ? " indented" : "";
      return `<p class="body${look}${indented}">${sentence(it.runs)}</p>`;
    }
    case "item":
      return `<p class="body indented">${words(it.marker)} ${sentence(it.runs)}</p>`;
    case "heading":
      return `<h${level}>${words(it.text)}</h${level}>`;
    case "table":
      return unitTable(it.table, id, title, notes);
    case "chart":
      return barChart(it.chart);
  }
}

function barChart({ title, bars }: BarChart): string {
  const items = bars.map(({ label, share, value, max }) => {
    const width = (Math.min(1, Math.max(0, share)) * 100).toFixed(2);
    const bar = `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`;
    const shown = figure(value.text, value) + (max ? `/${figure(max.text, max)}` : "");
    return `<li><span>${words(label)}</span>${bar}<span class="right">${shown}</span></li>`;
  });
  return `<figure><figcaption>${words(title)}</figcaption>\n<ul class="bars">\n${items.join("\n")}\n</ul></figure>`;
}
