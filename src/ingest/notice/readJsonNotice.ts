import { z } from "zod";
import type { Notice } from "#published/notice.ts";
import type { Problem } from "#terms/problem.ts";
import type { NoticeContext, NoticeOrigin, NoticeReading } from "./noticeReading.ts";
import { readPublishedRecord } from "./readPublishedRecord.ts";

const Printed = z.strictObject({
  decimal: z.string().regex(/^-?\d+(\.\d+)?$/),
  decimals: z.number().int().min(0),
});
const Markers = z.array(z.string());
const CellData = z.strictObject({ text: z.string(), value: Printed.nullable(), markers: Markers });
const ColumnData = z.strictObject({
  index: z.number().int().min(0),
  path: z.array(z.string()),
  header: z.string(),
  markers: Markers,
  role: z.enum(["ordinal", "name", "code", "figure", "remark"]),
  concept: z.string().nullable(),
  unit: z.enum(["count", "percent", "points", "days"]).nullable(),
});
const RowData = z.strictObject({
  kind: z.enum(["unit", "total", "heading"]),
  number: z.number().int().min(1),
  ordinal: z.string(),
  name: z.string(),
  codeAsTyped: z.string().nullable(),
  agency: z.string().nullable(),
  cells: z.array(CellData),
});
const TableData = z.strictObject({
  place: z.string(),
  title: z.string().nullable(),
  columns: z.array(ColumnData),
  rows: z.array(RowData),
});
const Placed = { place: z.string() };
const HeadlineData = z.strictObject({
  points: Printed.nullable(),
  max: Printed.nullable(),
  ...Placed,
  groups: z.array(
    z.strictObject({
      group: z.string().nullable(),
      label: z.string(),
      points: Printed.nullable(),
      max: Printed.nullable(),
      notApplicable: z.boolean(),
      ...Placed,
    }),
  ),
});
const Text = z.string().nullable();
const NoticeData = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  form: z.enum(["dispatch", "table"]),
  agency: z.strictObject({ code: Text, name: z.string() }).nullable(),
  period: Text,
  dataTime: Text,
  formalities: z
    .strictObject({ number: Text, day: Text, signer: Text, signerTitle: Text, motto: Text })
    .nullable(),
  headline: HeadlineData.nullable(),
  paragraphs: z.array(z.strictObject({ ...Placed, text: z.string() })),
  tables: z.array(TableData),
  footnotes: z.array(z.strictObject({ marker: z.string(), text: z.string(), ...Placed })),
}) satisfies z.ZodType<Notice>;

/** Reads our own json: the record of an issued publication, or a notice written by `import table --dry-run --json`. */
export function readJsonNotice(text: string, origin: NoticeOrigin, context: NoticeContext): NoticeReading {
  const data: unknown = JSON.parse(text);
  const record = readPublishedRecord(data, origin, context);
  if (record !== null) return { notice: record, problems: [], warnings: [recordOnly(origin.file)] };
  const read = NoticeData.safeParse(previewed(data));
  if (read.success) return { notice: { ...read.data, ...origin }, problems: [], warnings: [] };
  const missing = read.error.issues.map((it) => it.path.map(String).join(".") || "gốc");
  const problem = {
    code: "bad-notice-json",
    at: origin.file,
    says: `Tệp JSON không phải bản ghi công bố do Minh Bạch xuất ra (không đọc được: ${[...new Set(missing)].slice(0, 5).join(", ")}).`,
    remedy: "Hãy dùng tệp JSON do minhbach publish ghi ra, hoặc kiểm tra bản docx, xlsx, csv.",
  };
  return { notice: null, problems: [problem], warnings: [] };
}

/** The preview wraps the notice with its problems. */
function previewed(data: unknown): unknown {
  return typeof data === "object" && data !== null && "notice" in data ? data.notice : data;
}

function recordOnly(at: string): Problem {
  return {
    code: "record-without-text",
    at,
    says: "Bản ghi JSON chỉ có số liệu; lời văn, chú thích và thể thức không được kiểm tra.",
    remedy: "Để kiểm tra cả văn bản, hãy dùng bản docx hoặc html cùng tên.",
  };
}
