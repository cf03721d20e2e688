import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, read, table } from "../../../test/fixtures/gate/checking.ts";

const dispatch = (
  body: string,
  { period = "tháng 9/2026", data = "lúc 07 giờ 30 phút ngày 08/10/2026" } = {},
) => `**UBND TỈNH ĐỒNG THÁP**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc**

Số: 45/TB-VP

Đồng Tháp, ngày 09 tháng 10 năm 2026

V/v thông báo kết quả Bộ chỉ số phục vụ người dân, doanh nghiệp ${period}

${body.replace("DATA", data)}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Văn Cường
`;
const HEADLINE = `Theo số liệu DATA, tỉnh Đồng Tháp đạt 68,11/100 điểm, xếp thứ 1/34, tăng 0,42 điểm so với tháng 8/2026 (67,69 điểm), cụ thể:

- Công khai, minh bạch: 11,46/18 điểm;
- Tiến độ giải quyết: 17,63/20 điểm;
- Dịch vụ công trực tuyến: 8,88/12 điểm;
- Số hóa hồ sơ: 9,67/22 điểm;
- Mức độ hài lòng: 14,10/18 điểm;
- Thanh toán trực tuyến: 6,37/10 điểm.`;

describe("a total that no word calls so", () => {
  it("is the score whose maximum is above every group's, and is compared with last month", async () => {
    const findings = await check(dispatch(HEADLINE), "tb.md");
    expect(defects(findings)).toEqual([]);
    expect(codes(findings, "confirmed")).toEqual([
      "group-sum-holds",
      "group-maxima-hold",
      "comparison-holds",
    ]);
  });

  it("is wrong when its groups or its rise say otherwise", async () => {
    expect(defects(await check(dispatch(HEADLINE.replace("8,88/", "8,98/")), "tb.md"))).toEqual([
      "group-sum-differs",
    ]);
    expect(defects(await check(dispatch(HEADLINE.replace("0,42", "0,24")), "tb.md"))).toEqual([
      "comparison-wrong",
    ]);
  });
});

describe("days and periods", () => {
  it("figures up to the last day of the period are the whole period's", async () => {
    const text = dispatch(HEADLINE, { data: "đến hết ngày 30/9/2026" });
    expect(defects(await check(text, "tb.md"))).toEqual([]);
    expect(defects(await check(text.replace("ngày 30/9", "ngày 29/9"), "tb.md"))).toEqual([
      "data-time-before-period-end",
    ]);
  });

  it("a day that does not exist is none", async () => {
    const findings = await check(dispatch(`Thực hiện Kế hoạch ngày 31/6/2026.\n\n${HEADLINE}`), "tb.md");
    expect(defects(findings)).toEqual(["date-impossible"]);
    expect(findings[0]?.found).toBe("ngày 31/6/2026");
  });

  it("the words that open the results name the paper's own month", async () => {
    const opening = (month: string) =>
      dispatch(`Văn phòng thông báo kết quả tháng ${month}/2026 như sau:\n\n${HEADLINE}`);
    expect(defects(await check(opening("9"), "tb.md"))).toEqual([]);
    expect(defects(await check(opening("8"), "tb.md"))).toEqual(["period-differs"]);
  });

  it("a span of days says what is counted, not when it was", async () => {
    const rows =
      "| TT | Đơn vị | Hồ sơ tiếp nhận |\n|---|---|---|\n| 1 | Sở Y tế | 5 |\n| 2 | Sở Tư pháp | 7 |";
    const notice = await read(`Số liệu từ ngày 15/6/2026 đến ngày 14/9/2026\n\n${rows}\n`, "a.md");
    expect(notice.dataTime).toBeNull();
  });
});

describe("an unknown district", () => {
  const groups =
    "Tiến độ giải quyết: 18,20/20 điểm; Dịch vụ công trực tuyến: 9,10/12 điểm; Mức độ hài lòng: 17,50/18 điểm; Số hóa hồ sơ: 18,45/22 điểm; Thanh toán trực tuyến: 8,10/10 điểm";
  const paper = (first: string, max: number) =>
    `**UBND HUYỆN TÂN TRỤ**\n\nKẾT QUẢ BỘ CHỈ SỐ THÁNG 3/2024\n\nTổng điểm đạt 71,35/${max} điểm: Công khai, minh bạch: ${first}; ${groups}.\n`;

  it("is not assessed in a group either, and a zero there is no zero", async () => {
    expect(defects(await check(paper("0/18 điểm", 100), "a.md"))).toEqual(["zero-not-applicable"]);
  });

  it.each(["không áp dụng", "–/18 điểm", "-", "N/A"])("may print %s", async (first) => {
    expect(defects(await check(paper(first, 100), "a.md"))).toEqual([]);
  });

  it("may give its total on what applies", async () => {
    expect(defects(await check(paper("–/18 điểm", 82), "a.md"))).toEqual([]);
  });
});

describe("columns that are not what they seem", () => {
  it("points taken off are taken off", async () => {
    const head = "STT;Tên đơn vị;Công khai, minh bạch;Tiến độ giải quyết;Điểm trừ;Tổng điểm";
    const rows = [
      "1;Sở Tài chính;15,10;19,00;2,00;32,10",
      "2;Sở Nội vụ;14,20;18,20;0,00;32,40",
      "3;Sở Y tế;13,00;17,00;0,00;30,00",
      "4;Sở Xây dựng;12,00;16,00;1,00;27,00",
    ];
    expect(defects(await check(table(head, rows)))).toEqual([]);
    const wrong = await check(table(head, rows.with(3, "4;Sở Xây dựng;12,00;16,00;1,00;29,00")), "b.csv");
    expect(atPlaces(wrong)).toEqual(["parts-differ @ tệp b.csv, dòng 4 (Sở Xây dựng), cột «Tổng điểm»"]);
    expect(wrong[0]?.says).toContain("«Tiến độ giải quyết» − «Điểm trừ»");
  });

  it("a decimal point among commas is a slip", async () => {
    const rows = ["1;Xã Bình Minh;80,51", "2;Xã Gia Lộc;91.25", "3;Xã Tam Nông;70,75"];
    const findings = await check(table("STT;Tên đơn vị;Tỷ lệ hồ sơ nộp trực tuyến (%)", rows));
    expect(defects(findings)).toEqual(["decimal-point"]);
    expect(findings[0]?.expected).toBe("91,25");
    expect(
      defects(
        await check(
          table(
            "STT;Tên đơn vị;Tỷ lệ hồ sơ nộp trực tuyến (%)",
            rows.map((it) => it.replace(",", ".")),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it("a row of means is the mean in every column", async () => {
    const head =
      "Xã, phường;Tỷ lệ số hóa thành phần hồ sơ (%);Tỷ lệ số hóa kết quả (%);Tỷ lệ tái sử dụng (%)";
    const rows = [
      "Phường Hòa Khánh;98;87;12",
      "Phường Liên Chiểu;100;92;8",
      "Xã Hòa Vang;76;55;1",
      "Xã Bà Nà;84;71;3",
    ];
    expect(defects(await check(table(head, [...rows, "Trung bình;90;76;6"])))).toEqual([]);
    expect(defects(await check(table(head, [...rows, "Trung bình;99;76;6"])))).toEqual(["mean-differs"]);
  });

  it("a count said of all stands in the row of totals", async () => {
    const paper = (count: string) =>
      `Toàn huyện tiếp nhận ${count} hồ sơ.\n\n| TT | Đơn vị | Hồ sơ tiếp nhận |\n|---|---|---|\n| 1 | Xã Gia Lộc | 2.000 |\n| 2 | Xã Tam Nông | 2.120 |\n|  | Tổng cộng | 4.120 |\n`;
    expect(defects(await check(paper("4.120"), "a.md"))).toEqual([]);
    expect(defects(await check(paper("4.210"), "a.md"))).toEqual(["claim-figure-not-in-row"]);
  });
});

it("a unit in a table of its own is not missing", async () => {
  const names = [
    "UBND thị trấn Bến Cầu",
    "UBND xã An Thạnh",
    "UBND xã Lợi Thuận",
    "UBND xã Tiên Thuận",
    "UBND xã Long Thuận",
    "UBND xã Long Khánh",
    "UBND xã Long Giang",
    "UBND xã Long Phước",
  ];
  const grid = (rows: readonly string[]) =>
    `| TT | Đơn vị | Hồ sơ tiếp nhận |\n|---|---|---|\n${rows.map((it, at) => `| ${at + 1} | ${it} | ${at + 5} |`).join("\n")}\n`;
  const head = "**UBND HUYỆN BẾN CẦU**\n\nKẾT QUẢ TIẾP NHẬN HỒ SƠ THÁNG 10/2023\n\n";
  expect(defects(await check(head + grid(names), "a.md"))).toEqual(["unit-missing"]);
  expect(
    defects(
      await check(`${head}${grid(names)}\nĐơn vị có ít hồ sơ:\n\n${grid(["UBND xã Long Chữ"])}`, "a.md"),
    ),
  ).toEqual([]);
});
