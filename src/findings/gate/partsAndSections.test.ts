import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, table } from "../../../test/fixtures/gate/checking.ts";

describe("parts of a whole", () => {
  const head = "STT;Cơ quan, đơn vị;Tổng hồ sơ tiếp nhận;Giải quyết đúng hạn;Giải quyết quá hạn";
  const rows = [
    "1;Sở Công Thương;120;100;2",
    "2;Sở Nội vụ;90;90;0",
    "3;Sở Y tế;310;280;11",
    "4;Sở Tư pháp;64;50;1",
  ];

  it("may fall short of it: the rest is open", async () => {
    expect(defects(await check(table(head, rows)))).toEqual([]);
  });

  it("are never more", async () => {
    const findings = await check(table(head, rows.with(1, "2;Sở Nội vụ;90;88;5")), "b.csv");
    expect(atPlaces(findings)).toEqual([
      "parts-exceed @ tệp b.csv, dòng 2 (Sở Nội vụ), cột «Tổng hồ sơ tiếp nhận»",
    ]);
    expect(findings[0]).toMatchObject({ severity: "error", expected: "≤ 90", found: "93" });
  });

  it("count against what was carried over, too", async () => {
    const with2 = `${head};Kỳ trước chuyển sang`;
    const carried = rows.map((it) => `${it};10`).with(1, "2;Sở Nội vụ;90;88;5;10");
    expect(defects(await check(table(with2, carried)))).toEqual([]);
    expect(defects(await check(table(with2, carried.with(1, "2;Sở Nội vụ;90;98;5;10"))))).toEqual([
      "parts-exceed",
    ]);
  });

  it("say nothing where most rows are beyond the bound", async () => {
    const beyond = rows.map((it) =>
      it.replace(/;(\d+);(\d+)$/, (_, a: string, b: string) => `;${Number(a) + 400};${b}`),
    );
    expect(defects(await check(table(head, beyond)))).toEqual([]);
  });

  it("are a sum by chance only where the columns' meanings are not known", async () => {
    const findings = await check(
      table("STT;Đơn vị;Kỳ trước chuyển sang;Trước hạn;Đúng hạn;Đang giải quyết", [
        "1;Sở A;30;10;20;9",
        "2;Sở B;50;20;30;9",
        "3;Sở C;70;30;40;9",
        "4;Sở D;90;40;50;9",
        "5;Sở Đ;99;50;60;9",
      ]),
    );
    expect(defects(findings)).toEqual([]);
  });
});

describe("groups that carry figures", () => {
  const head = "TT;Đơn vị;Số hồ sơ tiếp nhận;Số hồ sơ số hóa;Tỷ lệ số hóa (%)";
  const rows = [
    "I;Các sở, ban, ngành;900;850;94,44",
    "1;Sở Tư pháp;500;480;96,00",
    "2;Sở Xây dựng;400;370;92,50",
    "II;UBND các xã;600;420;70,00",
    "1;Xã Lạc Dương;300;240;80,00",
    "2;Xã Đơn Dương;300;180;60,00",
    ";Toàn tỉnh;1500;1270;84,67",
  ];

  it("add up their units", async () => {
    const findings = await check(table(head, rows));
    expect(defects(findings)).toEqual([]);
    expect(codes(findings, "confirmed").filter((it) => it === "count-total-holds")).toHaveLength(6);
  });

  it("are checked like totals", async () => {
    const findings = await check(table(head, rows.with(0, "I;Các sở, ban, ngành;910;850;93,41")), "b.csv");
    expect(atPlaces(findings)).toEqual([
      "count-total-differs @ tệp b.csv, dòng 1 (Các sở, ban, ngành), cột «Số hồ sơ tiếp nhận»",
    ]);
    expect(codes(await check(table(head, rows.with(3, "II;UBND các xã;600;420;170,00"))), "error")).toEqual([
      "total-outside-units",
      "ratio-total-differs",
      "rate-out-of-bounds",
    ]);
  });
});

describe("points of every row", () => {
  const head = "TT;Tên xã;Tiến độ giải quyết;Số hóa hồ sơ;Mức độ hài lòng;Tổng điểm";
  it("add up to its total, as far as the printed digits tell", async () => {
    const rows = [
      "1;Xã Mỹ An;18,11;20,05;17,20;55,36",
      "2;Xã Mỹ Bình;17,00;19,00;16,00;52,50",
      "3;Xã Mỹ Chánh;15,25;18,25;16,25;49,76",
      "4;Xã Mỹ Đức;14,00;12,00;11,00;37,00",
    ];
    const findings = await check(table(head, rows), "b.csv");
    expect(atPlaces(findings)).toEqual(["parts-differ @ tệp b.csv, dòng 2 (Xã Mỹ Bình), cột «Tổng điểm»"]);
    expect(findings[0]?.expected).toBe("52,00");
  });
});

it("a rate that a spreadsheet's format filled up with zeros is as exact as it was typed", async () => {
  const head = "TT;Đơn vị;Hồ sơ tiếp nhận;Hồ sơ trực tuyến;Tỷ lệ hồ sơ trực tuyến (%)";
  const rows = [
    "1;Xã Hải An;200;150;75,00",
    "2;Xã Hải Bình;150;100;66,70",
    "3;Xã Nam Cường;100;90;90,00",
    "4;Xã Nam Định;150;110;73,30",
  ];
  expect(defects(await check(table(head, rows)))).toEqual([]);
  expect(defects(await check(table(head, rows.with(1, "2;Xã Hải Bình;150;100;66,90"))))).toEqual([
    "ratio-differs",
  ]);
});
