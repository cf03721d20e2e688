import { describe, expect, it } from "vitest";
import type { Notice } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const context = { registry: readRegistry(), concepts: readColumns() };

async function read(name: string, text: string): Promise<Notice> {
  const { notice } = await readNoticeFile({ name, bytes: new TextEncoder().encode(text) }, context);
  return notice ?? expect.fail("not read");
}

describe("heads of tables", () => {
  it("reads a head of three levels (biểu 06a), spans given", async () => {
    const notice = await read(
      "bieu-06a.html",
      `<p>TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ I/2024</p><table>
      <tr><td rowspan=3>TT</td><td rowspan=3>Đơn vị</td><td colspan=4>Số lượng hồ sơ tiếp nhận</td><td colspan=2>Số lượng hồ sơ đang giải quyết</td></tr>
      <tr><td rowspan=2>Tổng số</td><td colspan=2>Trong kỳ</td><td rowspan=2>Từ kỳ trước</td><td rowspan=2>Tổng số</td><td rowspan=2>Quá hạn</td></tr>
      <tr><td>Trực tuyến</td><td>Trực tiếp, dịch vụ bưu chính</td></tr>
      <tr><td>(1)</td><td>(2)</td><td>(3)=(4)+(5)+(6)</td><td>(4)</td><td>(5)</td><td>(6)</td><td>(7)</td><td>(8)</td></tr>
      <tr><td>1</td><td>Xã Hòa Bình</td><td>1.250</td><td>900</td><td>300</td><td>50</td><td>12</td><td>0</td></tr>
      <tr><td colspan=2>Tổng số</td><td>1.250</td><td>900</td><td>300</td><td>50</td><td>12</td><td>0</td></tr></table>`,
    );
    const [table] = notice.tables;
    expect(table?.columns.map((it) => it.concept ?? it.role)).toEqual([
      "ordinal",
      "name",
      "received",
      "onlineCount",
      "directCount",
      "carriedOver",
      "open",
      "openOverdue",
    ]);
    expect(table?.columns[4]?.path).toEqual([
      "Số lượng hồ sơ tiếp nhận",
      "Trong kỳ",
      "Trực tiếp, dịch vụ bưu chính",
    ]);
    expect(table?.rows.map((it) => [it.kind, it.number, it.name])).toEqual([
      ["unit", 1, "Xã Hòa Bình"],
      ["total", 2, "Tổng số"],
    ]);
    expect(notice.period).toBe("2024-Q1");
  });

  it("reads a head of two levels without spans, where empty cells stand for merged ones", async () => {
    const notice = await read(
      "bang.csv",
      "TT;Đơn vị;Hồ sơ tiếp nhận;;Trễ hạn;\n;;Tổng số;Trực tuyến;Số lượng;Tỷ lệ (%)\n1;Xã A Lưới;10;9;1;10,0\n2;Xã Hồng Vân;20;20;0;0\n",
    );
    expect(notice.tables[0]?.columns.map((it) => it.concept ?? it.role)).toEqual([
      "ordinal",
      "name",
      "received",
      "onlineCount",
      "overdue",
      "overdueRate",
    ]);
  });

  it("leaves out empty places before and between, so that positions count columns", async () => {
    const notice = await read(
      "bang.csv",
      ";;;\n;STT;Đơn vị;;Hồ sơ quá hạn\n;1;Xã A Lưới;;3\n;2;Xã Hồng Vân;;0\n",
    );
    expect(notice.tables[0]?.columns.map((it) => [it.index, it.role])).toEqual([
      [0, "ordinal"],
      [1, "name"],
      [2, "figure"],
    ]);
    expect(notice.tables[0]?.rows[0]?.cells.map((it) => it.text)).toEqual(["1", "Xã A Lưới", "3"]);
  });

  it("compares no two columns of one meaning, such as two months side by side", async () => {
    const notice = await read(
      "bang.csv",
      "Đơn vị;Hồ sơ quá hạn tháng 9;Hồ sơ quá hạn tháng 10\nXã A Lưới;3;4\nXã Hồng Vân;0;1\n",
    );
    expect(notice.tables[0]?.columns.map((it) => [it.concept, it.unit])).toEqual([
      [null, null],
      [null, "count"],
      [null, "count"],
    ]);
  });
});

describe("more than one table", () => {
  it("reads two tables of one sheet, each with its title", async () => {
    const notice = await read(
      "bang.csv",
      [
        "I. KẾT QUẢ CỦA CÁC SỞ, BAN, NGÀNH;;",
        "STT;Đơn vị;Tổng điểm",
        "1;Sở Y tế;80,5",
        "2;Sở Nội vụ;79",
        "II. KẾT QUẢ CỦA CÁC XÃ, PHƯỜNG;;",
        "STT;Xã, phường;Tổng điểm",
        "1;Phường Hoa Lư Đông;91,2",
      ].join("\n"),
    );
    expect(notice.tables.map((it) => [it.title, it.rows.map((row) => row.name)])).toEqual([
      ["I. KẾT QUẢ CỦA CÁC SỞ, BAN, NGÀNH", ["Sở Y tế", "Sở Nội vụ"]],
      ["II. KẾT QUẢ CỦA CÁC XÃ, PHƯỜNG", ["Phường Hoa Lư Đông"]],
    ]);
    expect(new Set(notice.tables.map((it) => it.place)).size).toBe(2);
  });

  it("reads groups set as a table of their own as the headline", async () => {
    const notice = await read(
      "ket-qua.md",
      [
        "# KẾT QUẢ BỘ CHỈ SỐ CỦA TỈNH THÁNG 4/2026",
        "",
        "| STT | Nhóm chỉ số | Điểm tối đa | Điểm đạt |",
        "|---|---|---|---|",
        "| 1 | Công khai, minh bạch | 18 | không đánh giá |",
        "| 2 | Tiến độ, kết quả giải quyết | 20 | 15,68 |",
        "| 3 | Số hóa hồ sơ | 22 | 8,22 |",
        "| | Tổng điểm | 60 | 23,9 |",
      ].join("\n"),
    );
    expect(notice.tables).toEqual([]);
    expect([notice.headline?.points?.decimal, notice.headline?.max?.decimal]).toEqual(["23.9", "60"]);
    expect(
      notice.headline?.groups.map((it) => [
        it.group,
        it.points?.decimal ?? null,
        it.max?.decimal,
        it.notApplicable,
        it.place,
      ]),
    ).toEqual([
      ["CKMB", null, "18", true, "Bảng 1, dòng 2"],
      ["TDGQ", "15.68", "20", false, "Bảng 1, dòng 3"],
      ["MDSH", "8.22", "22", false, "Bảng 1, dòng 4"],
    ]);
  });
});
