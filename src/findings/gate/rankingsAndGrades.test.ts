import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, table } from "../../../test/fixtures/gate/checking.ts";

const HEAD =
  "TT;Tên xã;Công khai, minh bạch;Tiến độ giải quyết;Điểm các nhóm còn lại;Tổng điểm;Xếp hạng;Xếp loại";
const ROWS = [
  "1;Phường An Hải;18,00;19,50;54,60;92,10;1;Xuất sắc",
  "2;Xã Lộc Sơn;17,50;18,00;50,00;85,50;2;Tốt",
  "3;Xã Tân Kỳ;17,00;18,50;50,00;85,50;2;Tốt",
  "4;Xã Cẩm Vân;16,00;17,00;43,25;76,25;4;Khá",
  "5;Phường Mỹ Đình;15,00;16,00;20,00;51,00;5;Trung bình",
];
const withRow = (at: number, row: string) => table(HEAD, ROWS.with(at, row));

describe("ranks", () => {
  it("agree with the points, equal units sharing one", async () => {
    const findings = await check(table(HEAD, ROWS));
    expect(defects(findings)).toEqual([]);
    expect(codes(findings, "confirmed")).toEqual(["parts-hold", "ranks-hold", "grades-hold"]);
  });

  it("that two units exchanged are named at both", async () => {
    const swapped = table(
      HEAD,
      ROWS.with(3, ROWS[3]?.replace(";4;", ";5;") ?? "").with(4, ROWS[4]?.replace(";5;", ";4;") ?? ""),
    );
    const findings = await check(swapped, "b.csv");
    expect(atPlaces(findings)).toEqual([
      "rank-differs @ tệp b.csv, dòng 4 (Xã Cẩm Vân), cột «Xếp hạng»",
      "rank-differs @ tệp b.csv, dòng 5 (Phường Mỹ Đình), cột «Xếp hạng»",
    ]);
    expect(findings.slice(0, 2).map((it) => it.expected)).toEqual(["4", "5"]);
  });

  it("of another period, and of a longer list, are no fault", async () => {
    const rows = ROWS.map((it) =>
      it.replace(
        /;(\d);([^;]*)$/,
        (_, rank: string, grade: string) => `;${Number(rank) * 7};${grade};${6 - Number(rank)}`,
      ),
    );
    expect(defects(await check(table(`${HEAD};Xếp hạng tháng trước`, rows)))).toEqual([]);
  });

  it("may be given for each kind of unit", async () => {
    const rows = [
      "1;Phường An Hải;92,10;1",
      "2;Phường Mỹ Đình;51,00;2",
      "3;Xã Lộc Sơn;85,50;1",
      "4;Xã Tân Kỳ;80,00;2",
      "5;Xã Cẩm Vân;76,25;3",
    ];
    expect(defects(await check(table("TT;Đơn vị;Tổng điểm;Hạng", rows)))).toEqual([]);
  });
});

describe("grades", () => {
  it("below another unit of fewer points contradict the table", async () => {
    const findings = await check(withRow(0, "1;Phường An Hải;18,00;19,50;54,60;92,10;1;Khá"), "b.csv");
    expect(atPlaces(findings)).toEqual([
      "grade-out-of-order @ tệp b.csv, dòng 1 (Phường An Hải), cột «Xếp loại»",
    ]);
    expect(findings[0]?.expected).toBe("Xuất sắc");
  });

  it("beside a confirmed cut are wrong, beside an unconfirmed one to be looked at", async () => {
    expect(codes(await check(withRow(0, "1;Phường An Hải;18,00;19,50;54,60;92,10;1;Tốt")), "error")).toEqual([
      "grade-differs",
    ]);
    expect(defects(await check(withRow(3, "4;Xã Cẩm Vân;16,00;17,00;43,25;76,25;4;Tốt")))).toEqual([
      "grade-unlike-bands",
    ]);
  });

  it("of other bands than the index's are only compared with each other", async () => {
    const rows = [
      "1;Xã A Lưới;69,00;Xuất sắc",
      "2;Xã Bình Điền;61,00;Xuất sắc",
      "3;Xã Hương Hữu;55,00;Tốt",
      "4;Xã Nhâm;52,00;Tốt",
    ];
    expect(defects(await check(table("TT;Tên xã;Tổng điểm;Xếp loại", rows)))).toEqual([]);
  });
});
