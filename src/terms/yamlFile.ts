import { readFileSync } from "node:fs";
import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { z } from "zod";
import type { Problem } from "./problem.ts";

/** A YAML file that fits its schema, or what is wrong with it; `at(path)` gives "file:line" of a value. */
export type YamlFile<T> = {
  value: T | null;
  problems: Problem[];
  at: (path: readonly PropertyKey[]) => string;
};

/**
 * Reads a data file strictly: unknown keys and wrong types become problems with their line.
 * @param shown the file's name in messages
 */
export function readYamlFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  shown: string = file,
): YamlFile<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const at = (path: readonly PropertyKey[]) => `${shown}:${lines.linePos(offsetOf(document, path)).line}`;
  if (document.errors.length > 0) {
    const broken = (it: YAMLError): Problem => ({
      code: "bad-yaml",
      at: `${shown}:${it.linePos?.[0].line ?? 1}`,
      says: `Tệp YAML sai cú pháp: ${it.message.split("\n")[0]}`,
      remedy: "Hãy sửa dòng này theo cú pháp YAML.",
    });
    return { value: null, problems: document.errors.map(broken), at };
  }
  const read = schema.safeParse(document.toJS(), { error: inVietnamese });
  if (read.success) return { value: read.data, problems: [], at };
  const misfit = (it: z.core.$ZodIssue): Problem[] =>
    placesOf(it).map((path) => ({
      code: "bad-data",
      at: at(path),
      says: `${path.map(String).join(".") || "tệp"}: ${it.message}`,
      remedy: "Hãy sửa giá trị này cho đúng cấu trúc của tệp.",
    }));
  return { value: null, problems: read.error.issues.flatMap(misfit), at };
}

const inVietnamese = z.locales.vi().localeError;

/** An unknown key is told where it stands, not where the object around it begins. */
function placesOf(it: z.core.$ZodIssue): PropertyKey[][] {
  return it.code === "unrecognized_keys" ? it.keys.map((key) => [...it.path, key]) : [it.path];
}

/** Offset of the deepest node on the path that exists. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth).map(String), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
