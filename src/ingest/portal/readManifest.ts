import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { accepted, type Outcome, rejected } from "./outcome.ts";
import { readShape } from "./readShape.ts";

const MANIFEST = "_manifest.json";

const TEXT = "chuỗi ký tự, không có ký tự điều khiển";
const Text = z.string({ error: TEXT }).regex(/^\P{Cc}*$/u, { error: TEXT });
const Entry = z.object({
  file: Text.min(1, { error: "tên tệp" }),
  path: Text.min(1, { error: "đường dẫn của yêu cầu, như /api/v1/reporting/evaluation/transparency" }),
  payload: z.record(z.string(), z.unknown(), { error: "nội dung yêu cầu đã gửi (đối tượng JSON)" }),
  httpStatus: z.int({ error: "mã HTTP" }).nullish(),
  contentType: Text.nullish(),
  capturedAt: Text.nullish(),
  truncated: Text.nullish(),
});
/** One recorded answer: its file, what was asked, and how and when the Portal answered. `truncated`: what a person cut or rebuilt. */
export type ManifestEntry = z.infer<typeof Entry>;

const Manifest = z.object({
  province: z.object({ departmentId: Text, code: Text, name: Text }).nullish(),
  files: z
    .array(Entry, { error: "danh sách các câu trả lời" })
    .min(1, { error: "danh sách có ít nhất một câu trả lời" }),
});
export type Manifest = z.infer<typeof Manifest>;

/** Reads the list of recorded answers in a folder. */
export async function readManifest(dir: string): Promise<Outcome<Manifest>> {
  const at = join(dir, MANIFEST);
  let text: string;
  try {
    text = await readFile(at, "utf8");
  } catch (error) {
    return rejected(
      "portal-no-manifest",
      at,
      `Không đọc được tệp kê ${MANIFEST} của thư mục (${reasonOf(error)}).`,
      "Thư mục phải có tệp kê ghi, cho mỗi câu trả lời, tên tệp, đường dẫn, payload đã gửi và thời điểm lấy.",
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return rejected(
      "portal-bad-manifest",
      at,
      "Tệp kê không phải JSON hợp lệ.",
      "Hãy sửa dấu ngoặc, dấu phẩy trong tệp kê.",
    );
  }
  const read = readShape(Manifest, value, MANIFEST, "tệp kê");
  if (read.ok) return accepted(read.value);
  const remedy = "Hãy bổ sung tệp kê rồi nhập lại.";
  return { ok: false, problem: { ...read.problem, code: "portal-bad-manifest", remedy } };
}

/** The system's code of a file error (ENOENT, EACCES, EISDIR …). */
export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "không rõ nguyên nhân";
}
