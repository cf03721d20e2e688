import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { only, readAll } from "./testing/exampleProvince.ts";

const HEAD = "STT,Đơn vị tiếp nhận,Mã hồ sơ,Trạng thái,Chủ hồ sơ,Ngày nhận,Ngày hẹn trả,Ngày kết thúc xử lý";
const row = (number: string, over: Partial<Record<"state" | "received" | "due" | "owner", string>> = {}) =>
  [
    number,
    "UBND xã Suối Ví Dụ",
    `H99.20-260302-000${number}`,
    over.state ?? "Đang xử lý",
    over.owner ?? "Người Ví Dụ",
    over.received ?? "02/03/2026 09:00:00",
    over.due ?? "05/03/2026 17:00",
    "",
  ].join(",");
const facts = async (files: Record<string, string | Uint8Array>) =>
  only(await readAll(files), "version").map((it) => it.version.facts);

describe("an export of the one-stop system", () => {
  it("is read under its head: titles, groups, totals, numbering and repeated heads are no dossiers", async () => {
    const text = [
      "ỦY BAN NHÂN DÂN XÃ,,,,,,,",
      "DANH SÁCH HỒ SƠ,,,,,,,",
      HEAD,
      "(1),(2),(3),(4),(5),(6),(7),(8)",
      "I,Sở ban ngành,,,,,,",
      row("1"),
      HEAD,
      row("2", { owner: '"Công ty ""Ví Dụ"",\r\n thôn 3"' }),
      row("3"),
      ",Tổng số: 3 hồ sơ,,,,,,",
      ",,,,,,NGƯỜI LẬP BIỂU,",
    ].join("\r\n");
    const records = await readAll({ "a.csv": `\ufeff${text}` });
    expect(only(records, "version").map((it) => [it.version.facts.code, it.place.line])).toEqual([
      ["H99.20-260302-0001", 6],
      ["H99.20-260302-0002", 8],
      ["H99.20-260302-0003", 10],
    ]);
    expect(only(records, "note").map((it) => it.note)).toEqual([
      { about: "skipped-rows", file: "a.csv", why: "group", count: 2, firstLine: 5 },
      { about: "skipped-rows", file: "a.csv", why: "total", count: 1, firstLine: 11 },
    ]);
    expect(only(records, "rejection")).toEqual([]);
  });

  it("gives the same facts as csv, with semicolons, in UTF-16, as xlsx and as HTML called .xls", async () => {
    const lines = [HEAD, row("1"), row("2", { due: "05/03/2026" })].map((it) => it.split(","));
    const csv = (separator: string) => lines.map((it) => it.join(separator)).join("\n");
    const html = `<html><body><table>${lines
      .map((cells) => `<tr>${cells.map((it) => `<td>${it}`).join("")}`)
      .join("")}</table></body></html>`;
    const expected = await facts({ "a.csv": csv(",") });
    expect(expected.map((it) => it.dueAt)).toEqual(["2026-03-05T10:00:00.000Z", "2026-03-04T17:00:00.000Z"]);
    expect(await facts({ "a.csv": csv(";") })).toEqual(expected);
    expect(await facts({ "a.txt": csv("\t") })).toEqual(expected);
    expect(await facts({ "a.csv": Buffer.from(`\ufeff${csv(";")}`, "utf16le") })).toEqual(expected);
    expect(await facts({ "a.xls": html })).toEqual(expected);
    const cells = lines.map((line) => line.map((it) => ({ value: it, type: String })));
    expect(await facts({ "a.xlsx": await writeExcelFile(cells).toBuffer() })).toEqual(expected);
  });

  it("has its dates in spreadsheets as day numbers, with a date format or without", async () => {
    const head = ["Mã hồ sơ", "Ngày nhận", "Ngày hẹn trả"].map((value) => ({ value }));
    const dossier = [
      { value: "H99.20-260302-0001" },
      { value: new Date(Date.UTC(2026, 2, 2, 9, 30)), type: Date, format: "dd/mm/yyyy hh:mm" },
      { value: 46_086.5, type: Number },
    ];
    const [found] = await facts({ "a.xlsx": await writeExcelFile([head, dossier]).toBuffer() });
    expect([found?.receivedAt, found?.dueAt]).toEqual([
      "2026-03-02T02:30:00.000Z",
      "2026-03-05T05:00:00.000Z",
    ]);
  });

  it("may have a head of two levels, merged or with cells left empty", async () => {
    const csv = [
      "STT;Mã hồ sơ;Ngày tháng năm;;Trả kết quả;;Ghi chú",
      ";;Nhận hồ sơ;Hẹn trả kết quả;Ngày nhận kết quả;Bên nhận (ký);",
      "1;H99.20-260302-0001;02/03/2026;05/03/2026;04/03/2026 10:00;x;y",
    ].join("\n");
    const html = `<table><tr><th rowspan=2>STT</th><th rowspan=2>Mã hồ sơ</th><th colspan=2>Ngày tháng năm</th>
      <th colspan=2>Trả kết quả</th><th rowspan=2>Ghi chú</th></tr>
      <tr><th>Nhận hồ sơ</th><th>Hẹn trả kết quả</th><th>Ngày nhận<br>kết quả</th><th>Bên nhận (ký)</th></tr>
      <tr><td>1</td><td>H99.20-260302-0001</td><td>02/03/2026</td><td>05/03/2026</td><td>04/03/2026 10:00</td><td>x</td><td>y</td></tr></table>`;
    for (const files of [{ "a.csv": csv }, { "a.xls": html }]) {
      expect(await facts(files)).toMatchObject([
        {
          code: "H99.20-260302-0001",
          receivedAt: "2026-03-01T17:00:00.000Z",
          dueAt: "2026-03-04T17:00:00.000Z",
          returnedAt: "2026-03-04T03:00:00.000Z",
        },
      ]);
    }
  });

  it("rejects a row with its line, the header as written, the value and what it should be", async () => {
    const records = await readAll({
      "a.csv": [
        HEAD,
        row("1", { received: "31/02/2026" }),
        row("2"),
        row("3"),
        row("4").replace(/H99[^,]*/, ""),
      ].join("\n"),
    });
    expect(only(records, "version").map((it) => it.place.line)).toEqual([3, 4]);
    expect(only(records, "rejection").map((it) => it.rejection)).toMatchObject([
      { file: "a.csv", line: 2, code: "H99.20-260302-0001", field: "Ngày nhận", value: "31/02/2026" },
      { file: "a.csv", line: 5, code: null, field: "Mã hồ sơ", value: "" },
    ]);
  });

  it("keeps every cell in the raw payload and the citizen's out of the facts", async () => {
    const records = await readAll({ "a.csv": [`${HEAD},Mã lạ`, `${row("1")},7`].join("\n") });
    const [found] = only(records, "version");
    expect(JSON.parse(found?.raw.text ?? "")).toMatchObject({
      "Chủ hồ sơ": "Người Ví Dụ",
      "Mã lạ": "7",
      STT: "1",
    });
    expect(JSON.stringify(found?.version)).not.toContain("Người Ví Dụ");
    expect(only(records, "note").map((it) => it.note)).toEqual([
      { about: "unknown-columns", file: "a.csv", columns: ["Mã lạ"] },
    ]);
  });

  it("tells its own time only when a title row tells it to the minute", async () => {
    const timeOf = async (title: string) =>
      only(await readAll({ "a.csv": [title, HEAD, row("1")].join("\n") }), "version")[0]?.version.sourceTime;
    expect(await timeOf("Thời điểm xuất: 16h30 ngày 02/04/2026")).toBe("2026-04-02T09:30:00.000Z");
    expect(await timeOf("Ngày xuất: 02/04/2026 16:30:05")).toBe("2026-04-02T09:30:05.000Z");
    expect(await timeOf("Ngày xuất: 02/04/2026")).toBeNull();
    expect(await timeOf("Từ ngày 01/03/2026 đến ngày 31/03/2026")).toBeNull();
  });
});

describe("an export whose head has a column without cells", () => {
  const shifted = [HEAD.replace("Chủ hồ sơ", "Người tiếp nhận,Chủ hồ sơ"), row("1"), row("2")].join("\n");

  it("is not read but asks, naming the headers that may be too many", async () => {
    const records = await readAll({ "a.csv": shifted });
    expect(only(records, "version")).toEqual([]);
    const [problem] = only(records, "problem").map((it) => it.problem);
    expect(problem).toMatchObject({ code: "columns-shifted", at: "a.csv, dòng 2" });
    expect(problem?.says).toContain("có 9 tiêu đề nhưng dòng này có 8 ô");
    expect(problem?.remedy).toContain('"Người tiếp nhận", "Chủ hồ sơ"');
  });

  it("is read once that is answered", async () => {
    const records = await readAll({ "a.csv": shifted }, { dropColumns: ["người tiếp nhận"] });
    expect(only(records, "version").map((it) => it.version.facts)).toEqual(
      await facts({ "a.csv": [HEAD, row("1"), row("2")].join("\n") }),
    );
  });
});

describe("files that cannot be read", () => {
  it.each([
    ["a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-workbook"],
    ["a.xlsx", Buffer.from("PK\u0003\u0004 cut"), "damaged-workbook"],
    ["a.csv", Buffer.from([0x4d, 0xe3, 0x20, 0x68, 0xe5, 0x2c, 0x41]), "not-unicode"],
    ["a.csv", Buffer.from("Tên,Giá\nBút,3"), "no-table-head"],
    ["a.csv", Buffer.from(""), "empty-file"],
  ])("%s with %j is %s", async (name, bytes, code) => {
    const records = await readAll({ [name]: bytes });
    expect(records.map((it) => (it.kind === "problem" ? it.problem.code : it.kind))).toEqual([code]);
  });
});

describe("other tables", () => {
  it("of petitions leave out who wrote and what", async () => {
    const text = [
      "STT,Mã PAKN,Họ và tên,Nội dung,Đơn vị xử lý,Loại,Trạng thái,Ngày gửi,Hạn xử lý,Ngày trả lời,Ngày công khai,Đánh giá",
      "1,PAKN.2026.01,Người Ví Dụ,Chậm,UBND xã Đồi Ví Dụ,Hành vi hành chính,Đã trả lời,01/03/2026 08:00,20/03/2026,10/03/2026,12/03/2026,Hài lòng",
    ].join("\n");
    const [found] = only(await readAll({ "pakn.csv": text }), "petition").map((it) => it.petition);
    expect(found).toMatchObject({
      code: "PAKN.2026.01",
      agency: "H99.21",
      subject: "conduct",
      state: "answered",
      receivedAt: "2026-03-01T01:00:00.000Z",
      dueAt: "2026-03-19T17:00:00.000Z",
      answeredAt: "2026-03-09T17:00:00.000Z",
      publishedAt: "2026-03-11T17:00:00.000Z",
      satisfaction: "satisfied",
    });
    expect(JSON.stringify(found)).not.toMatch(/Người Ví Dụ|Chậm/);
  });

  it("of payments have amounts as they are printed", async () => {
    const text =
      "STT;Mã hồ sơ;Tên người nộp;Ngày thu;Phí;Lệ phí;Tổng\n1;H99.20-260302-0001;Ai;02/03/2026;0;8.000;8.000";
    expect(only(await readAll({ "a.csv": text }), "payment").map((it) => it.payment)).toMatchObject([
      { code: "H99.20-260302-0001", amount: "8000", online: null, paidAt: "2026-03-01T17:00:00.000Z" },
    ]);
  });

  it("of ratings have one of three answers", async () => {
    const text = "Mã hồ sơ,Mức độ hài lòng\nH99.20-260302-0001,KHÔNG HÀI LÒNG\nH99.20-260302-0002,tạm được";
    const records = await readAll({ "a.csv": text });
    expect(only(records, "rating").map((it) => it.rating.satisfaction)).toEqual(["dissatisfied"]);
    expect(only(records, "rejection").map((it) => it.rejection)).toMatchObject([
      { line: 3, field: "Mức độ hài lòng", value: "tạm được" },
    ]);
  });
});

describe("a month's ratings", () => {
  const item = (over: object) => ({
    NgayTongHop: "3-2026",
    TongSoNguoiDanhGia: 2,
    PhanTramDanhGiaRatHaiLong: "33%",
    PhanTramDanhGiaHaiLong: "33%",
    PhanTramDanhGiaChuaHaiLong: "33%",
    NoiDung: "Thái độ",
    ...over,
  });
  const zero = {
    PhanTramDanhGiaRatHaiLong: "0%",
    PhanTramDanhGiaHaiLong: "0%",
    PhanTramDanhGiaChuaHaiLong: "0%",
  };

  it("are not believed when all shares are zero though somebody rated, or when they do not add up", async () => {
    const data = [
      item({}),
      item(zero),
      item({ ...zero, TongSoNguoiDanhGia: 0 }),
      item({ PhanTramDanhGiaHaiLong: "60%" }),
    ];
    const read = only(
      await readAll({ "a.json": JSON.stringify({ service: "DongBoDanhGia", data }) }),
      "rating-summary",
    );
    expect(read.map((it) => [it.summary.doubt, it.summary.shares?.dissatisfied])).toEqual([
      [null, "33"],
      ["all-shares-zero", undefined],
      [null, "0"],
      ["shares-not-whole", undefined],
    ]);
  });
});
