import { open } from "node:fs/promises";
import { refuse } from "#terms/problem.ts";
import type { SourceFile } from "./sourceFile.ts";

/** How a file is written, told by its first bytes: senders give HTML tables the name .xls. */
export type FileFormat = "json" | "delimited" | "workbook" | "html";

const START = 4096;
/** The container of binary .xls files. */
const OLE2 = "d0cf11e0";

export async function formatOf({ path, name }: SourceFile): Promise<FileFormat> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.subarray(0, 2).toString("latin1") === "PK") return "workbook";
    if (start.subarray(0, 4).toString("hex") === OLE2) oldWorkbook(name);
    const text = start
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trimStart();
    if (text === "") emptyFile(name);
    if (/^[[{]/.test(text)) return "json";
    return text.startsWith("<") ? "html" : "delimited";
  } finally {
    await handle.close();
  }
}

function oldWorkbook(name: string): never {
  return refuse(
    "old-workbook",
    name,
    "Tệp là bảng tính Excel kiểu cũ (.xls nhị phân), không đọc được.",
    "Hãy mở bằng Excel hoặc LibreOffice và lưu lại dạng .xlsx hoặc .csv.",
  );
}

function emptyFile(name: string): never {
  return refuse("empty-file", name, "Tệp không có nội dung.", "Hãy xuất lại tệp từ hệ thống gửi.");
}
