import { Readable } from "node:stream";
import { SAXParser, type StartTag } from "parse5-sax-parser";
import { decodedText } from "./decodedText.ts";
import type { Row } from "./row.ts";

const MOST_SPAN = 200;

/**
 * Rows of the tables of an HTML text (which exports like to call .xls), one table after the other. A spanning cell's text
 * stands in its first place, the others are empty, as in a workbook; `line` counts rows.
 */
export async function* htmlRows(file: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  const parser = new SAXParser();
  const layout = new RowLayout();
  parser.on("startTag", (tag) => layout.open(tag));
  parser.on("endTag", ({ tagName }) => layout.close(tagName));
  parser.on("text", ({ text }) => layout.text(text));
  const source = Readable.from(decodedText(file, bytes)).on("error", (error) => parser.destroy(error));
  for await (const _ of source.pipe(parser)) yield* layout.done.splice(0);
  layout.close("table");
  yield* layout.done;
}

/** Lays cells out in columns. Closing tags may be left out: a cell ends where the next one, or its row, ends. */
class RowLayout {
  readonly done: Row[] = [];
  #line = 0;
  #cells: string[] | undefined;
  #cell: { text: string; column: number; columnSpan: number } | undefined;
  /** For each column, how many more rows a cell above reaches into. */
  #reaches: number[] = [];

  open({ tagName, attrs }: StartTag): void {
    switch (tagName) {
      case "table":
        if (this.#cell === undefined) this.#reaches = [];
        break;
      case "tr":
        this.#endRow();
        this.#cells = [];
        break;
      case "td":
      case "th":
        this.#endCell();
        this.#startCell(spanOf(attrs, "colspan"), spanOf(attrs, "rowspan"));
        break;
      case "br":
      case "p":
      case "div":
        this.text("\n");
        break;
    }
  }

  close(tagName: string): void {
    if (tagName === "td" || tagName === "th") this.#endCell();
    if (tagName === "tr" || tagName === "table") this.#endRow();
  }

  text(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  #startCell(columnSpan: number, rowSpan: number): void {
    this.#cells ??= [];
    let column = this.#cells.length;
    while ((this.#reaches[column] ?? 0) > 0) {
      this.#cells[column] = "";
      column++;
    }
    for (let at = column; at < column + columnSpan; at++) this.#reaches[at] = rowSpan;
    this.#cell = { text: "", column, columnSpan };
  }

  #endCell(): void {
    if (this.#cell === undefined || this.#cells === undefined) return;
    const { text, column, columnSpan } = this.#cell;
    this.#cells[column] = tidy(text);
    for (let at = column + 1; at < column + columnSpan; at++) this.#cells[at] = "";
    this.#cell = undefined;
  }

  #endRow(): void {
    if (this.#cells === undefined) return;
    this.#endCell();
    this.#line++;
    this.done.push({ line: this.#line, cells: this.#cells });
    this.#cells = undefined;
    this.#reaches = this.#reaches.map((it) => Math.max(0, it - 1));
  }
}

function spanOf(attributes: StartTag["attrs"], name: string): number {
  const span = Number(attributes.find((it) => it.name === name)?.value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .split("\n")
    .map((it) => it.replace(/[ \u00a0\t\r]+/g, " ").trim())
    .filter((it) => it !== "")
    .join("\n");
}
