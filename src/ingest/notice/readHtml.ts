import { type DefaultTreeAdapterTypes, parse } from "parse5";
import {
  layOut,
  type RawDocument,
  type RawGrid,
  type RawParagraph,
  type SpanningCell,
  superscript,
} from "./rawDocument.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const BLOCKS = new Set([
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "center",
  "section",
  "body",
  "tr",
  "td",
  "caption",
]);
const UNSEEN = new Set(["head", "script", "style", "template", "noscript", "title"]);
const MOST_SPAN = 200;

/** Reads HTML (also HTML that calls itself .xls or .doc) into paragraphs and grids, in reading order. */
export function readHtml(html: string): RawDocument {
  const found: (RawParagraph | RawGrid)[] = [];
  const open = { text: "", bold: true };
  const close = () => {
    const text = tidy(open.text);
    if (text !== "") found.push({ kind: "paragraph", text, bold: open.bold });
    open.text = "";
    open.bold = true;
  };
  let notes = 0;
  const walk = (node: Node, bold: boolean) => {
    if (isElement(node) && isNote(node)) {
      close();
      notes += 1;
      const text = tidy(cellText(node, []).replace(/↑\s*$/u, ""));
      found.push({ kind: "paragraph", text: `${superscript(String(notes))} ${text}`, bold: false });
      return;
    }
    if (!isElement(node)) {
      const text = textOf(node);
      open.text += text;
      if (text.trim() !== "" && !bold) open.bold = false;
      return;
    }
    if (UNSEEN.has(node.tagName)) return;
    if (node.tagName === "table") {
      close();
      found.push(...readTable(node));
      return;
    }
    const inline = inlineText(node);
    if (inline !== null) {
      open.text += inline;
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) close();
    for (const child of node.childNodes) walk(child, bold || isBold(node));
    if (block) close();
  };
  for (const child of parse(html).childNodes) walk(child, false);
  close();
  return found;
}

/** Word's own footnotes and endnotes stand at the end as list items; their numbers are those of the list. */
function isNote(element: Element): boolean {
  return element.tagName === "li" && /^(?:foot|end)note-\d+$/.test(attribute(element, "id"));
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((it) => it.name === name)?.value ?? "";
}

/** A table as a grid; its caption before it, and a table inside a cell after it. */
function readTable(table: Element): (RawParagraph | RawGrid)[] {
  const rows: SpanningCell[][] = [];
  const around: (RawParagraph | RawGrid)[] = [];
  const inner: (RawParagraph | RawGrid)[] = [];
  const walk = (element: Element) => {
    for (const child of element.childNodes.filter(isElement)) {
      if (child.tagName === "tr")
        rows.push(
          child.childNodes
            .filter(isElement)
            .filter(isCell)
            .map((it) => readCell(it, inner)),
        );
      else if (child.tagName === "caption")
        around.push({ kind: "paragraph", text: tidy(cellText(child, inner)), bold: true });
      else walk(child);
    }
  };
  walk(table);
  return [...around, layOut(rows), ...inner];
}

function readCell(cell: Element, inner: (RawParagraph | RawGrid)[]): SpanningCell {
  return {
    text: tidy(cellText(cell, inner)),
    bold: cell.tagName === "th" || hasOnlyBold(cell),
    columnSpan: spanOf(cell, "colspan"),
    rowSpan: spanOf(cell, "rowspan"),
  };
}

function cellText(element: Element, inner: (RawParagraph | RawGrid)[]): string {
  return element.childNodes
    .map((node) => {
      if (!isElement(node)) return textOf(node);
      if (node.tagName === "table") {
        inner.push(...readTable(node));
        return "";
      }
      const inline = inlineText(node);
      if (inline !== null) return inline;
      const text = cellText(node, inner);
      return BLOCKS.has(node.tagName) ? `${text}\n` : text;
    })
    .join("");
}

/** Elements that become text at once. */
function inlineText(element: Element): string | null {
  if (element.tagName === "br") return "\n";
  if (element.tagName === "sup") return superscript(element.childNodes.map(deepText).join(""));
  return null;
}

function deepText(node: Node): string {
  return isElement(node) ? node.childNodes.map(deepText).join("") : textOf(node);
}

function textOf(node: Node): string {
  return "value" in node ? node.value.replace(/\s+/g, " ") : "";
}

function hasOnlyBold(element: Element): boolean {
  if (isBold(element)) return true;
  const filled = element.childNodes.filter((it) => deepText(it).trim() !== "");
  return filled.length > 0 && filled.every((it) => isElement(it) && hasOnlyBold(it));
}

function isBold(element: Element): boolean {
  const style = attribute(element, "style");
  return (
    ["b", "strong", "h1", "h2", "h3", "th"].includes(element.tagName) ||
    /font-weight:\s*(bold|[6-9]00)/.test(style)
  );
}

function spanOf(cell: Element, name: string): number {
  const span = Number(attribute(cell, name) || 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPAN) : 1;
}

function isCell(element: Element): boolean {
  return element.tagName === "td" || element.tagName === "th";
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[ \u00a0\r]+/g, " ").trim())
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
