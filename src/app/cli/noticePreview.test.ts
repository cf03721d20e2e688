import { join } from "node:path";
import { expect, it } from "vitest";
import { readNotice } from "../importing/importNotice.ts";
import { noticePreview } from "./noticePreview.ts";

const EXAMPLE = join(import.meta.dirname, "../../../examples/ben-cau-2023-10/cong-van.md");

it("shows what was understood, which code was meant, and what deserves a look", async () => {
  const { notice, problems, warnings } = await readNotice(EXAMPLE);
  const lines = noticePreview(notice ?? expect.fail("not read"), problems, warnings).split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "cong-van.md: văn bản công bố",
    "  Cơ quan      UBND huyện Bến Cầu (000.00.31.H53)",
    "  Kỳ           tháng 10/2023",
    "  Số liệu lúc  16h30 ngày 02/11/2023",
    "  Số           (không ghi)",
  ]);
  expect(lines).toContain("Điểm (đoạn 11): 60,93/100");
  expect(lines).toContain("Dòng (10 đơn vị, 1 dòng tổng):");
  expect(lines.find((it) => it.includes("Long Phước "))).toContain("000.25.331H53 → 000.25.31.H53?");
  expect(lines.find((it) => it.includes("Tổng số hồ sơ xử lý quá hạn"))).toMatch(
    /\(\*\) +Hồ sơ xử lý quá hạn \[số lượng\]$/,
  );
  expect(lines.slice(-3)).toEqual([
    "Nên xem lại:",
    '  • Phụ lục, dòng 9: Mã "000.25.331H53" của "UBND xã Long Phước" có lẽ là 000.25.31.H53.',
    "    → Hãy kiểm tra rồi sửa mã trong bảng.",
  ]);
});
