import {
  layOut,
  plainGrid,
  type RawDocument,
  type RawGrid,
  type RawParagraph,
  type SpanningCell,
  superscript,
} from "./rawDocument.ts";
import { readHtml } from "./readHtml.ts";

const PIPE_RULE = /^\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?)?\s*$/;
const OWN_LINE = /^\s*([-+•]|\d+[.)]|\*(?=\s)|#{1,6}\s|>)\s*/;

/** Reads Markdown: paragraphs, list items, and tables set with tabs, pipes or HTML. */
export function readMarkdown(text: string): RawDocument {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const found: (RawParagraph | RawGrid)[] = [];
  let at = 0;
  const takeWhile = (belongs: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && belongs(lines[at] ?? "")) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.trim() === "") at++;
    else if (/^\s*<table/i.test(line)) found.push(...readHtml(takeHtmlTable()));
    else if (isTabbed(line) && isTabbed(lines[at + 1] ?? ""))
      found.push(tableOf(takeWhile(isTabbed).map((it) => it.split("\t"))));
    else if (PIPE_RULE.test(lines[at + 1] ?? "") && line.includes("|")) {
      const rows = takeWhile((it) => it.includes("|")).filter((it) => !PIPE_RULE.test(it));
      found.push(tableOf(rows.map(pipeCells)));
    } else found.push(...readParagraph());
  }
  return found;

  function takeHtmlTable(): string {
    const inside = takeWhile((it) => !/<\/table>/i.test(it));
    const last = lines[at] ?? "";
    at++;
    return [...inside, last].join("\n");
  }

  function readParagraph(): RawParagraph[] {
    const first = lines[at] ?? "";
    at++;
    const rest = takeWhile(
      (it) => it.trim() !== "" && !OWN_LINE.test(it) && !isTabbed(it) && !/^\s*<table/i.test(it),
    );
    const joined = [first, ...rest].reduce(
      (all, line) => `${all}${/( {2,}|\\)$/.test(all) ? "\n" : " "}${line}`,
    );
    return paragraphOf(joined.replace(/^\s*(#{1,6}|>)\s+/, ""));
  }
}

function paragraphOf(source: string): RawParagraph[] {
  const text = plainText(source);
  const bold =
    /^\s*(\*{2,3}|__|<b>|<strong>)(?!\s).*(\*{2,3}|__|<\/b>|<\/strong>)\s*$/s.test(source) ||
    /^\s*#/.test(source);
  return text === "" || /^[-*_]{3,}$/.test(text) ? [] : [{ kind: "paragraph", text, bold }];
}

function tableOf(rows: readonly (readonly string[])[]): RawGrid {
  const cells = rows.map((row) =>
    row.map((it): SpanningCell => {
      const bold = /^\s*(\*\*.+\*\*|<b>.*<\/b>|<strong>.*<\/strong>)\s*$/s.test(it);
      return { text: plainText(it), bold, columnSpan: 1, rowSpan: 1 };
    }),
  );
  return cells.every((row) => row.every((it) => !it.bold))
    ? plainGrid(rows.map((row) => row.map(plainText)))
    : layOut(cells);
}

function isTabbed(line: string): boolean {
  return line.includes("\t") && line.trim() !== "";
}

function pipeCells(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return bare.split(/(?<!\\)\|/).map((it) => it.replaceAll("\\|", "|"));
}

/** Footnote marks such as (*) are text; only what can be emphasis is taken off. */
function plainText(source: string): string {
  const kept: string[] = [];
  const keep = (mark: string) => `\uE000${kept.push(mark) - 1}\uE001`;
  return source
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_, mark: string) => keep(mark))
    .replace(/\(\*{1,3}\)/g, keep)
    .replace(/<sup>(.*?)<\/sup>/gis, (_, inside: string) => superscript(plainText(inside)))
    .replace(/\^\[?([\w*]{1,4})\]?\^/g, (_, inside: string) => superscript(inside))
    .replace(/<((https?|mailto):[^>\s]+)>/g, "$1")
    .replace(/!?\[([^\]]+)\]\([^)\s]+\)/g, "$1")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?(b|i|u|em|strong|span|center|p|font|div)(\s[^>]*)?>/gi, "")
    .replace(/(\*{1,3})(?=[\p{L}\p{N}"“'(\uE000⁽–-])([^*]*?)(?<=\S)\1/gsu, "$2")
    .replace(/(?<![\p{L}\p{N}])_{1,2}(?=\S)([^_]+?)(?<=\S)_{1,2}(?![\p{L}\p{N}])/gu, "$1")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&amp;/gi, "&")
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? "")
    .split("\n")
    .map((line) =>
      line
        .replace(/\\$/, "")
        .replace(/[ \u00a0\t]+/g, " ")
        .trim(),
    )
    .join("\n")
    .trim();
}
