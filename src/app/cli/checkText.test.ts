import { expect, it } from "vitest";
import type { Finding } from "#findings/gate/finding.ts";
import { checkText } from "./checkText.ts";

const finding = (
  severity: Finding["severity"],
  code: string,
  place: string,
  figures: Partial<Finding> = {},
): Finding => ({
  code,
  severity,
  place,
  says: "Mã định danh sai cấu trúc: mã này thiếu một dấu chấm. Hãy sửa theo danh mục.",
  expected: null,
  found: null,
  ...figures,
});

it("counts, groups by severity and says whether the paper may be issued", () => {
  const findings = [
    finding("error", "code-grammar", "Phụ lục, dòng 9", {
      expected: "000.25.31.H53",
      found: "000.25.331H53",
    }),
    finding("warning", "number-blank", "phần đầu văn bản"),
    finding("confirmed", "codes-valid", "Phụ lục", { expected: "1", found: "1" }),
  ];
  expect(checkText(findings, { ok: false, file: "cong-van.docx" })).toBe(
    `cong-van.docx: 1 lỗi, 1 cảnh báo, 0 lưu ý, 1 điều đúng.

LỖI (chặn ban hành)
  1. Phụ lục, dòng 9  [code-grammar]
     Mã định danh sai cấu trúc: mã này thiếu một dấu chấm. Hãy sửa theo danh mục.
     in: 000.25.331H53 · đúng ra: 000.25.31.H53

CẢNH BÁO (nên sửa)
  1. phần đầu văn bản  [number-blank]
     Mã định danh sai cấu trúc: mã này thiếu một dấu chấm. Hãy sửa theo danh mục.

ĐÃ KIỂM TRA, ĐÚNG
  1. Phụ lục  [codes-valid]
     Mã định danh sai cấu trúc: mã này thiếu một dấu chấm. Hãy sửa theo danh mục.

Chưa thể ban hành: còn lỗi phải sửa.`,
  );
});

it("wraps long sentences within 100 columns and aligns two-digit numbers", () => {
  const long = { says: "Hãy đối chiếu lại điểm từng nhóm và tổng số điểm với nguồn. ".repeat(6).trim() };
  const findings = Array.from({ length: 10 }, () => finding("note", "claim-not-matched", "đoạn 3", long));
  const lines = checkText(findings, { ok: true, file: "a.csv" }).split("\n");
  expect(Math.max(...lines.map((it) => it.length))).toBeLessThanOrEqual(100);
  expect(lines).toContain("   9. đoạn 3  [claim-not-matched]");
  expect(lines).toContain("  10. đoạn 3  [claim-not-matched]");
  expect(lines.at(-1)).toBe("Có thể ban hành.");
});

it("says that nothing was found", () => {
  expect(checkText([], { ok: true, file: "a.csv" })).toBe(
    "a.csv: 0 lỗi, 0 cảnh báo, 0 lưu ý, 0 điều đúng.\n\nCó thể ban hành.",
  );
});
