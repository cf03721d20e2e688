import { z } from "zod";
import type { Notice } from "#published/notice.ts";
import type { NoticeOrigin, NoticeReading } from "./noticeReading.ts";

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

/** Reads our own export of a notice, strictly; file name and hash become those of the file now read. */
export function readJsonNotice(text: string, origin: NoticeOrigin): NoticeReading {
  const read = NoticeData.safeParse(JSON.parse(text));
  if (read.success) return { notice: { ...read.data, ...origin }, problems: [], warnings: [] };
  const problems = read.error.issues.map((it) => ({
    code: "bad-notice-json",
    at: `${origin.file}: ${it.path.map(String).join(".") || "gốc"}`,
    says: `Tệp JSON không phải bản công bố do Minh Bạch xuất ra: ${it.message}`,
    remedy: "Hãy dùng tệp JSON xuất từ Minh Bạch, hoặc nhập bản docx, xlsx, csv.",
  }));
  return { notice: null, problems, warnings: [] };
}
