import { z } from "zod";
import type { Problem } from "#terms/problem.ts";
import { child, type Located, type Path, placeOf, plain } from "./located.ts";
import { didYouMean } from "./nearMatches.ts";

export type Checked<Data> = { data: Data; problems: [] } | { data: null; problems: Problem[] };

/** Checks a file against its schema; what does not fit is told in Vietnamese with its line. */
export function checkAgainst<Schema extends z.ZodType>(
  schema: Schema,
  root: Located,
): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(plain(root));
  if (parsed.success) return { data: parsed.data, problems: [] };
  return { data: null, problems: parsed.error.issues.flatMap((it) => problemsOf(it, root, schema)) };
}

function problemsOf(issue: z.core.$ZodIssue, root: Located, schema: z.ZodType): Problem[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "unknown-field",
      at: placeOf(root, [...path, key]),
      says: `Không có trường "${key}"${path.length > 0 ? ` trong "${dotted(path)}"` : ""}.`,
      remedy: key.includes(" ")
        ? "Chữ có dấu phẩy trong ngoặc nhọn { } phải đặt trong dấu ngoặc kép."
        : didYouMean(key, fieldsOf(schema), "Hãy bỏ trường này hoặc ghi nội dung vào notes, rules."),
    }));
  }
  const at = placeOf(root, path);
  const found = valueAt(root, path);
  if (found === undefined) return [missing(at, path)];
  return [misfit(issue, at, path.length === 0 ? "Cả tệp" : `Trường "${dotted(path)}"`, found)];
}

function missing(at: string, path: Path): Problem {
  return {
    code: "missing-field",
    at,
    says: `Thiếu trường "${dotted(path)}".`,
    remedy: `Hãy thêm trường "${String(path.at(-1))}" vào tệp này.`,
  };
}

/** More of a wrong value than this tells nobody more. */
const LONGEST = 60;

function misfit(issue: z.core.$ZodIssue, at: string, field: string, found: Located): Problem {
  const text = JSON.stringify(plain(found));
  const written = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  if (issue.code === "invalid_value" || issue.code === "invalid_union") {
    const options = (issue.code === "invalid_value" ? issue.values : optionsOf(issue)).map(String);
    return {
      code: "unknown-value",
      at,
      says: `${field} không nhận giá trị ${written}.`,
      remedy: didYouMean(String(found.value), options, `Hãy chọn một trong ${options.join(", ")}.`),
    };
  }
  if (issue.code === "invalid_format" && issue.format === "date") {
    return {
      code: "bad-date",
      at,
      says: `${field} ghi ${written}, không phải một ngày có thật.`,
      remedy: "Hãy ghi năm-tháng-ngày, ví dụ 2026-01-31.",
    };
  }
  if (issue.code === "invalid_type") {
    return {
      code: "wrong-type",
      at,
      says: `${field} ghi ${written}, phải là ${KINDS[issue.expected] ?? issue.expected}.`,
      remedy:
        typeof found.value === "number" ? "Hãy đặt giá trị trong dấu ngoặc kép." : "Hãy sửa lại giá trị.",
    };
  }
  return {
    code: "bad-value",
    at,
    says: `${field} ghi ${written}, không đúng dạng cho phép.`,
    remedy: FORMS[issue.code] ?? "Hãy xem lại dạng của trường này ở các tệp khác.",
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách",
  object: "một nhóm trường",
  record: "một nhóm trường",
};

const FORMS: Readonly<Record<string, string>> = {
  invalid_format: 'Số phải viết như 6 hoặc 0.8; số của chỉ số viết như "2.1" hoặc "4.5a".',
  too_small: "Không được để trống hoặc nhỏ hơn 0.",
  too_big: "Hãy ghi số nhỏ hơn.",
};

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): readonly unknown[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options : [];
}

function valueAt(root: Located, path: Path): Located | undefined {
  return path.reduce<Located | undefined>((it, step) => it && child(it, step), root);
}

function dotted(path: Path): string {
  return path.map(String).join(".");
}

/** Every field name of a schema and every key of its records, at any depth: what a mistyped field may have meant. */
function fieldsOf(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const walk = (it: unknown, within = ""): void => {
    if (typeof it !== "object" || it === null) return;
    if (within === "properties") for (const name of Object.keys(it)) names.add(name);
    if (within === "propertyNames" && "enum" in it && Array.isArray(it.enum))
      for (const name of it.enum) names.add(name);
    for (const [key, inner] of Object.entries(it)) walk(inner, key);
  };
  walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return names;
}
