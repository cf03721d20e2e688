import type { Problem } from "#terms/problem.ts";

/** Why a file is not read, with the way out. */
const REFUSALS = {
  empty: ["Tệp rỗng.", "Hãy chọn lại tệp."],
  "old-excel": [
    "Đây là tệp Excel kiểu cũ (.xls nhị phân).",
    "Hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx.",
  ],
  "old-word": [
    "Đây là tệp Word kiểu cũ (.doc nhị phân).",
    "Hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx.",
  ],
  "open-document": ["Đây là tệp OpenDocument.", "Hãy mở bằng LibreOffice và lưu lại thành .xlsx hoặc .docx."],
  "spreadsheet-xml": ["Đây là tệp XML Spreadsheet 2003.", "Hãy mở bằng Excel và lưu lại thành .xlsx."],
  "unknown-zip": ["Tệp nén không phải .xlsx hay .docx.", "Hãy giải nén và nhập tệp bên trong."],
  "too-large": [
    "Tệp giải nén quá lớn so với một bản công bố.",
    "Hãy xóa ảnh và các trang không cần rồi lưu lại.",
  ],
  damaged: ["Tệp bị hỏng, không mở được.", "Hãy mở bằng phần mềm văn phòng, lưu lại rồi nhập."],
  pdf: [
    "Tệp PDF không giữ cấu trúc bảng nên số liệu dễ bị đọc sai.",
    "Hãy dùng bản .docx hoặc .xlsx gốc của văn bản.",
  ],
  rtf: ["Đây là tệp RTF.", "Hãy mở bằng Word và lưu lại thành .docx."],
  image: ["Đây là ảnh chụp.", "Hãy dùng bản .docx hoặc .xlsx gốc của văn bản."],
  mojibake: [
    "Chữ tiếng Việt trong tệp đã bị hỏng do sai bảng mã.",
    "Hãy xuất lại từ nguồn với bảng mã UTF-8 (CSV UTF-8).",
  ],
  "legacy-font": [
    "Tệp dùng bảng mã cũ (TCVN3, VNI), không phải Unicode.",
    "Hãy chuyển sang Unicode (bằng Unikey) rồi nhập lại.",
  ],
  encoding: [
    "Tệp không dùng bảng mã UTF-8 hay UTF-16.",
    'Hãy lưu lại với bảng mã UTF-8, ví dụ "CSV UTF-8" trong Excel.',
  ],
} as const satisfies Record<string, readonly [says: string, remedy: string]>;

export type Refusal = keyof typeof REFUSALS;

export function refusal(why: Refusal, file: string): Problem {
  const [says, remedy] = REFUSALS[why];
  return { code: `file-${why}`, at: file, says, remedy };
}
