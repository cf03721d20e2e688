import { exact, toDecimal } from "#terms/exact.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { Block, Figure, PublicationContent } from "../content.ts";
import type { Publication } from "../publication.ts";

/** Everything a document prints: figures with the text they are printed as, and words outside figures. */
function printedParts(content: PublicationContent) {
  const figures: { figure: Figure; text: string }[] = [];
  const words: string[] = [content.title, content.subject, content.issuer, ...content.addressees];
  words.push(...content.recipients, ...content.signature.lines);
  const piece = (it: { text: string; figure?: Figure }) => {
    if (it.figure) figures.push({ figure: it.figure, text: it.text });
    else words.push(it.text);
  };
  const block = (it: Block) => {
    switch (it.kind) {
      case "heading":
        words.push(it.text.replace(/^\d+\. /, ""));
        break;
      case "paragraph":
        it.runs.forEach(piece);
        break;
      case "item":
        words.push(it.marker.replace(/^\d+\.$/, ""));
        it.runs.forEach(piece);
        break;
      case "chart":
        words.push(it.chart.title);
        for (const { label, value, max } of it.chart.bars) {
          words.push(label);
          for (const figure of [value, ...(max ? [max] : [])]) figures.push({ figure, text: figure.text });
        }
        break;
      case "table":
        words.push(it.table.caption ?? "", ...it.table.head.flat().map((cell) => cell.text));
        for (const { cells } of it.table.rows) {
          for (const [index, cell] of cells.entries()) {
            // Numbering is no figure.
            if (it.table.columns[index]?.role !== "ordinal") piece(cell);
          }
        }
        break;
    }
  };
  content.body.forEach(block);
  for (const { title, label, blocks, footnotes } of content.appendices) {
    words.push(label, ...title);
    blocks.forEach(block);
    for (const { runs } of footnotes) runs.forEach(piece);
  }
  return { figures, words };
}

/** Figures that are not what stands in the data under their cell, or are printed as something else. */
export function looseFigures({ content, figures }: Publication): string[] {
  return printedParts(content).figures.flatMap(({ figure, text }) => {
    const data = figures.get(figure.cell);
    if (!data) return [`${figure.cell}: no such cell`];
    const shown = printVietnamese(
      data.decimal === null ? null : toDecimal(exact(data.decimal), data.decimals),
    );
    const asSaid = [shown, `0${shown}`, shown.replace(/^-/, "")];
    return data.decimal === figure.decimal && text === figure.text && asSaid.includes(text)
      ? []
      : [`${figure.cell}: ${text} instead of ${shown}`];
  });
}

/** Words outside figures that hold digits, once what may be typed (periods, laws, codes) is taken away. */
export function typedDigits(content: PublicationContent, mayBeTyped: readonly string[]): string[] {
  const longestFirst = [...mayBeTyped].sort((a, b) => b.length - a.length);
  return printedParts(content).words.filter((text) =>
    /\d/.test(longestFirst.reduce((rest, it) => rest.replaceAll(it, ""), text)),
  );
}
