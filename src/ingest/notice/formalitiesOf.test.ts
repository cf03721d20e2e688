import { expect, it } from "vitest";
import { formalitiesOf } from "./formalitiesOf.ts";

const read = (...lines: string[]) =>
  formalitiesOf(lines.map((text) => ({ kind: "paragraph" as const, text, bold: false })));

it("reads number, day and signer of a signed paper", () => {
  expect(
    read(
      "UBND TỈNH PHÚ THỌ\nSố: 05/TB-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
      "Phú Thọ, ngày 5 tháng 9 năm 2026",
      "Kính gửi: Các sở, ban, ngành.",
      "Căn cứ Quyết định ngày 23 tháng 6 năm 2022;",
      "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG",
      "(Đã ký)",
      "Lê Thị Ánh Tuyết",
    ),
  ).toEqual({
    number: "05/TB-UBND",
    day: "2026-09-05",
    signer: "Lê Thị Ánh Tuyết",
    signerTitle: "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG",
    motto: "Độc lập - Tự do - Hạnh phúc",
  });
});

it("leaves what the paper leaves blank null, and takes no appendix title for a name", () => {
  expect(
    read(
      "Số:        /UBND-VX",
      "Bến Cầu, ngày     tháng     năm 2023",
      "Kính gửi: UBND các xã",
      "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
      "Phụ lục Một",
    ),
  ).toEqual({ number: null, day: null, signer: null, signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", motto: null });
});

it("finds none in a bare table's texts", () => {
  expect(read("BẢNG TỔNG HỢP THÁNG 4/2026", "Số liệu tính đến ngày 05/5/2026")).toBeNull();
});
