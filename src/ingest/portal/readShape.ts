import type { z } from "zod";
import { accepted, type Outcome, rejected } from "./outcome.ts";

type Path = readonly PropertyKey[];

/** Parses foreign JSON by a schema; the problem names the file, the first bad field, what it must be and what it is. */
export function readShape<T>(schema: z.ZodType<T>, value: unknown, file: string, under: string): Outcome<T> {
  const read = schema.safeParse(value, { error: expected });
  if (read.success) return accepted(read.data);
  const [first, ...others] = read.error.issues;
  const path = first?.path ?? [];
  const more = others.length === 0 ? "" : ` (và ${others.length} chỗ khác)`;
  return rejected(
    "portal-bad-field",
    `${file}: ${under}${written(path)}`,
    `Trường này phải là ${first?.message ?? "giá trị đúng kiểu"}, nhưng nhận được ${found(value, path)}${more}.`,
    "Câu trả lời không được dùng; hãy lấy lại từ Cổng và không sửa tay vào tệp.",
  );
}

/** For fields whose schema does not say it itself. */
function expected(issue: z.core.$ZodRawIssue): string {
  const kinds: Record<string, string> = {
    object: "đối tượng JSON",
    record: "đối tượng JSON",
    array: "danh sách",
  };
  return (issue.code === "invalid_type" && kinds[issue.expected]) || "giá trị đúng kiểu";
}

function written(path: Path): string {
  return path.map((it) => (typeof it === "number" ? `[${it}]` : `.${String(it)}`)).join("");
}

function found(value: unknown, path: Path): string {
  let at: unknown = value;
  for (const key of path) at = isRecord(at) ? at[String(key)] : undefined;
  if (at === undefined) return "không có gì";
  const text = JSON.stringify(at);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
