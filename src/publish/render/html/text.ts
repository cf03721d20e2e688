import type { Figure, Run } from "../../content.ts";
import { escapeMarkup } from "../escapeMarkup.ts";
import { printedMarker } from "../marker.ts";

/** A text with its line breaks; everything that could be markup is escaped. */
export function words(text: string): string {
  return text.split("\n").map(escapeMarkup).join("<br>");
}

/** A figure that machines can read: its printed text and its decimal value. */
export function figure(text: string, it: Figure | undefined): string {
  if (!it || it.decimal === null) return words(text);
  return `<data value="${escapeMarkup(it.decimal)}">${words(text)}</data>`;
}

export function sentence(runs: readonly Run[]): string {
  return runs
    .map((it) => {
      const inner = figure(it.text, it.figure);
      const bold = it.bold ? `<strong>${inner}</strong>` : inner;
      const italic = it.italic ? `<em>${bold}</em>` : bold;
      return it.superscript ? `<sup>${italic}</sup>` : italic;
    })
    .join("");
}

/** Where the footnotes of a table stand on the page: marker → id. */
export type NoteIds = ReadonlyMap<string, string>;

/** Markers after a text, each a link to its footnote where there is one. */
export function marks(markers: readonly string[] | undefined, notes: NoteIds): string {
  return (markers ?? [])
    .map((marker) => {
      const { text, raised } = printedMarker(marker);
      const id = notes.get(marker);
      const shown = id === undefined ? words(text) : `<a href="#${id}">${words(text)}</a>`;
      return raised ? `<sup>${shown}</sup>` : ` ${shown}`;
    })
    .join("");
}
