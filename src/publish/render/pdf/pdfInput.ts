import type { Appendix, BarChart, Block, ContentTable, PublicationContent } from "../../content.ts";
import { aboutLine, capitals, FORM_SIZES, FORM_WORDS, listLines } from "../form.ts";
import { printedMarker } from "../marker.ts";
import { headRows } from "../tableHead.ts";
import { columnAlign, columnWidths, tableTextSize } from "../tableLayout.ts";

/** What the templates draw: the content with every choice of form already made. */
export function pdfInput(content: PublicationContent): unknown {
  const { width, height, margin } = { ...FORM_SIZES.page, margin: FORM_SIZES.margin };
  const portrait = width - margin.left - margin.right;
  const landscape = height - margin.left - margin.right;
  return {
    words: FORM_WORDS,
    sizes: FORM_SIZES,
    content: {
      title: content.title,
      author: content.issuer.replaceAll("\n", " "),
      superior: content.superior === null ? null : capitals(content.superior),
      issuer: capitals(content.issuer),
      number: content.number,
      placeAndDate: content.placeAndDate,
      notice: content.form === "thong-bao",
      about: content.form === "cong-van" ? aboutLine(content.subject) : null,
      subject: content.subject,
      addressees: listLines(content.addressees),
      body: drawable(content.body, portrait, 0),
      recipients: listLines(content.recipients),
      signature: { lines: content.signature.lines.map(capitals), name: content.signature.name },
      appendices: content.appendices.map((it) => drawableAppendix(it, it.landscape ? landscape : portrait)),
    },
  };
}

function drawableAppendix(it: Appendix, width: number): unknown {
  return {
    ...it,
    title: it.title.map(capitals),
    blocks: drawable(it.blocks, width, 1),
    footnotes: it.footnotes.map(({ marker, runs }) => ({ marker: printedMarker(marker), runs })),
  };
}

/** @param above level of the heading these blocks stand under; tagged PDF allows no level to be skipped */
function drawable(blocks: readonly Block[], width: number, above: number): unknown[] {
  let previous = above;
  return blocks.map((it) => {
    if (it.kind === "heading") previous = Math.min(it.level + above, previous + 1);
    return drawableBlock(it, width, previous);
  });
}

function drawableBlock(it: Block, width: number, level: number): unknown {
  switch (it.kind) {
    case "paragraph":
    case "item":
      return it;
    case "heading":
      return { ...it, level };
    case "table":
      return { kind: it.kind, table: drawableTable(it.table, width) };
    case "chart":
      return { kind: it.kind, chart: drawableChart(it.chart) };
  }
}

function drawableTable(table: ContentTable, width: number): unknown {
  return {
    caption: table.caption,
    head: headRows(table).map((row) => row.map(marked)),
    rows: table.rows.map(({ kind, cells }) => ({ kind, cells: cells.map(marked) })),
    places: columnAlign(table),
    widths: columnWidths(table, width),
    size: tableTextSize(table),
  };
}

function marked<Cell extends { markers?: readonly string[] }>(cell: Cell) {
  return { ...cell, markers: (cell.markers ?? []).map(printedMarker) };
}

function drawableChart({ title, bars }: BarChart): unknown {
  const drawn = bars.map(({ label, share, value, max }) => ({
    label,
    share,
    value: max ? `${value.text}/${max.text}` : value.text,
  }));
  return { title, bars: drawn, alt: `${title}: ${drawn.map((it) => `${it.label} ${it.value}`).join("; ")}.` };
}
