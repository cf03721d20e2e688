import { readFileSync } from "node:fs";
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Problem } from "#terms/problem.ts";
import type { Located } from "./located.ts";

export type YamlRead = { root: Located; problems: [] } | { root: null; problems: Problem[] };

/**
 * Reads a YAML file into values that know their line. A file that is no YAML gives problems with lines instead.
 * @param name how the file is called in messages
 */
export function readYaml(path: string, name: string): YamlRead {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const problems = document.errors.map((it) => ({
    code: "unreadable-yaml",
    at: `${name}:${it.linePos?.[0].line ?? 1}`,
    says: `Tệp không đọc được theo cú pháp YAML (${firstLine(it.message)}).`,
    remedy: "Hãy sửa chỗ thụt lề, dấu ngoặc hoặc khóa bị lặp tại dòng này.",
  }));
  if (problems.length > 0) return { root: null, problems };
  const placeAt = (offset: number) => `${name}:${lines.linePos(offset).line}`;
  return { root: locate(document.contents, document, placeAt, `${name}:1`), problems: [] };
}

function locate(node: unknown, document: Document, placeAt: (offset: number) => string, at: string): Located {
  if (isAlias(node)) return { ...locate(node.resolve(document), document, placeAt, at), at };
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }): [string, Located] => {
      const place = isScalar(key) && key.range ? placeAt(key.range[0]) : at;
      return [String(key), locate(value, document, placeAt, place)];
    });
    return { at, value: new Map(pairs) };
  }
  if (isSeq(node)) {
    return { at, value: node.items.map((it) => locate(it, document, placeAt, startOf(it, placeAt) ?? at)) };
  }
  const value = isScalar(node) ? node.value : null;
  return { at, value: isPlainScalar(value) ? value : String(value) };
}

function startOf(item: unknown, placeAt: (offset: number) => string): string | undefined {
  return (isMap(item) || isScalar(item) || isSeq(item)) && item.range ? placeAt(item.range[0]) : undefined;
}

function isPlainScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ at line \d+, column \d+:?$/, "");
}
