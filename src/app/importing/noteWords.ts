import type { Note, Place } from "#ingest/dossiers/record.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";
import type { TakenKind } from "./dossierTally.ts";

/** What records are called, by their kind. */
export const KIND_WORDS: Record<TakenKind, string> = {
  version: "hồ sơ",
  progress: "bước xử lý",
  procedure: "thủ tục",
  petition: "phản ánh, kiến nghị",
  rating: "đánh giá của hồ sơ",
  "rating-summary": "tổng hợp đánh giá tháng",
  payment: "khoản thanh toán",
};

/** "so-theo-doi.csv, dòng 12", "dong-bo.json, bản ghi 3". */
export function placeText({ file, line, counts }: Place): string {
  return `${file}, ${counts === "line" ? "dòng" : "bản ghi"} ${line}`;
}

/** One note, in a sentence or a list. */
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
