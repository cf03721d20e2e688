import type { DossierTally, TakenKind } from "#app/importing/dossierTally.ts";
import type { Note, Place } from "#ingest/dossiers/record.ts";
import type { BatchOutcome } from "#store/dossiers/batch.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";
import { STATES } from "./dossierWords.ts";
import { textTable } from "./textTable.ts";

const KINDS: Record<TakenKind, string> = {
  version: "hồ sơ",
  progress: "bước xử lý",
  procedure: "thủ tục",
  petition: "phản ánh, kiến nghị",
  rating: "đánh giá của hồ sơ",
  "rating-summary": "tổng hợp đánh giá tháng",
  payment: "khoản thanh toán",
};

/** What was read, counted by kind, source, state, agency and month of reception. */
export function dossierTallyText(tally: DossierTally, nameOf: (agency: string) => string): string {
  const kinds = Object.entries(KINDS).map(
    ([kind, words]) => [words, tally.records[kind as TakenKind]] as const,
  );
  const blocks = [
    block(
      "Đọc được",
      kinds.filter(([, count]) => count > 0),
    ),
    block("Theo nguồn", [...tally.sources]),
    block(
      "Theo trạng thái",
      named(tally.states, (it) => STATES[it]),
    ),
    block("Theo đơn vị xử lý", named(tally.agencies, nameOf)),
    block("Theo tháng tiếp nhận", named(tally.months, monthVi, true)),
    block("Không nhận", tally.rejectedRecords > 0 ? [["bản ghi", tally.rejectedRecords]] : []),
  ];
  return blocks.filter((it) => it !== "").join("\n\n");
}

/** What the store did, or would do. */
export function dossierOutcomeText({ dossiers, events }: BatchOutcome, dryRun: boolean): string {
  const all = Object.values(events);
  const rows: [string, number][] = [
    ["hồ sơ mới", dossiers.new],
    ["hồ sơ đổi", dossiers.changed],
    ["hồ sơ được bổ sung thông tin", dossiers.merged],
    ["không có gì mới", dossiers.unchanged],
    ["bản cũ hơn bản đang có", dossiers.older],
    ["hồ sơ bị xóa ở nguồn", dossiers.deleted],
    ["sự kiện mới", all.reduce((sum, it) => sum + it.new, 0)],
    ["sự kiện đổi", all.reduce((sum, it) => sum + it.changed, 0)],
    ["sự kiện đã có", all.reduce((sum, it) => sum + it.unchanged + it.older, 0)],
  ];
  const told = rows.filter(([, count]) => count > 0);
  return block(dryRun ? "Nếu nhập" : "Đã lưu", told.length === 0 ? [["không có gì mới", 0]] : told);
}

/** "so-theo-doi.csv, dòng 12", "dong-bo.json, bản ghi 3". */
export function placeText({ file, line, counts }: Place): string {
  return `${file}, ${counts === "line" ? "dòng" : "bản ghi"} ${line}`;
}

/** One note for stderr. */
export function noteText(note: Note): string {
  switch (note.about) {
    case "unknown-agencies":
      return [
        `Chưa rõ ${note.agencies.length} đơn vị; hồ sơ vẫn được nhận, chưa tính cho đơn vị nào:`,
        ...note.agencies.map(({ name, records, suggestions }) => {
          const maybe = suggestions.length === 0 ? "" : ` (có thể là ${suggestions.join(" hoặc ")})`;
          return `    "${name}": ${printVietnamese(String(records))} bản ghi${maybe}`;
        }),
        "    → Thêm tên gọi vào aliases của đơn vị trong rules/agencies rồi nhập lại.",
      ].join("\n");
    case "implausible":
      return `${placeText(note.place)}: hồ sơ ${note.doubt.code ?? MISSING_MARK}, ${note.doubt.field} = ${note.doubt.value}; lẽ ra ${note.doubt.expected}. Vẫn được nhận.`;
    case "skipped-rows":
      return `${note.file}: bỏ qua ${note.count} dòng ${note.why === "total" ? "tổng" : "tiêu đề nhóm, ghi chú"}, từ dòng ${note.firstLine}.`;
    case "unknown-columns":
      return `${note.file}: cột chưa biết, giữ trong bản gốc, không dùng để tính: ${note.columns.join("; ")}.`;
    case "answer":
      return `${note.file}: câu trả lời của hệ thống đồng bộ: ${ANSWERS[note.outcome]}${note.message === "" ? "" : ` (${note.message})`}.`;
    case "unused-records":
      return `${note.file}: ${note.count} đối tượng không phải hồ sơ, bước xử lý, thủ tục, đánh giá hay thanh toán (${note.fields.join(", ")}), không dùng.`;
  }
}

const ANSWERS = {
  accepted: "thành công",
  "already-there": "hồ sơ đã tồn tại, cần gửi lại dạng cập nhật",
  refused: "không thành công",
} as const;

function block(title: string, rows: readonly (readonly [string, number])[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(([words, count]) => [`  ${words}`, printVietnamese(String(count))]);
  return [title, ...textTable([{ align: "left" }, { align: "right" }], lines)].join("\n");
}

/** Rows by count, or by key; what is not known comes last. */
function named<Key extends string>(
  counts: ReadonlyMap<Key | null, number>,
  words: (key: Key) => string,
  byKey = false,
): [string, number][] {
  const known = [...counts].flatMap(([key, count]) => (key === null ? [] : [[key, count] as const]));
  const sorted = known.sort((a, b) => (byKey ? 0 : b[1] - a[1]) || (a[0] < b[0] ? -1 : 1));
  const unknown = counts.get(null);
  return [
    ...sorted.map(([key, count]): [string, number] => [words(key), count]),
    ...(unknown === undefined ? [] : [["chưa rõ", unknown] as [string, number]]),
  ];
}

function monthVi(month: string): string {
  const period = findPeriod(month);
  return period === undefined ? month : periodVi(period);
}
