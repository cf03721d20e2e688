import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, fixture, table } from "../../../test/fixtures/gate/checking.ts";

describe("tables the gate has never seen", () => {
  it("finds nothing to mend in thirty communes by points", async () => {
    const findings = await check(fixture("30-xa-theo-diem.csv"));
    expect(atPlaces(findings)).toEqual([]);
    expect(codes(findings, "confirmed")).toEqual(["parts-hold", "codes-valid"]);
  });

  it("recomputes rates from their counts and knows a plain mean for what it is", async () => {
    const findings = await check(fixture("tu-so-mau-so.csv"), "tu-so-mau-so.csv");
    expect(atPlaces(findings)).toEqual([
      "ratio-differs @ tệp tu-so-mau-so.csv, dòng 3 (UBND xã Lam Sơn), cột «Tỷ lệ hồ sơ nộp trực tuyến (%)»",
      "ratio-total-is-plain-mean @ tệp tu-so-mau-so.csv, dòng 7 (Tổng cộng), cột «Tỷ lệ hồ sơ nộp trực tuyến (%)»",
    ]);
    expect(findings.map((it) => it.expected).slice(0, 2)).toEqual(["40,23", "92,11"]);
  });

  it("mends broken codes of a province it does not know from their siblings", async () => {
    const findings = await check(fixture("trung-va-sai-ma.csv"), "ma.csv");
    expect(atPlaces(findings)).toEqual([
      "code-grammar @ tệp ma.csv, dòng 3 (UBND xã Lam Sơn), cột «Mã định danh»",
      "code-grammar @ tệp ma.csv, dòng 8 (UBND xã Xuân Lai), cột «Mã định danh»",
      "code-duplicate @ tệp ma.csv, dòng 6 (UBND xã Tân Lập), cột «Mã định danh»",
      "code-root-differs @ tệp ma.csv, dòng 9 (UBND xã Yên Mỹ), cột «Mã định danh»",
      "code-parent-differs @ tệp ma.csv, dòng 10 (UBND xã Quang Trung), cột «Mã định danh»",
    ]);
    expect(findings.slice(0, 2).map((it) => it.expected)).toEqual(["000.23.17.H29", "000.28.17.H29"]);
  });

  it("sees name and code in each other's place", async () => {
    expect(atPlaces(await check(fixture("doi-cho-ten-ma.csv"), "doi.csv"))).toEqual([
      "name-code-swapped @ tệp doi.csv, dòng 4 (H17.34)",
    ]);
  });
});

it("adds up a table in two sections with subtotals and divides by a sum of columns", async () => {
  const findings = await check(fixture("hai-phan-co-cong-rieng.md"), "hai-phan.md");
  expect(atPlaces(findings)).toEqual(["mixed-decimals @ Bảng 1, cột «Tỷ lệ giải quyết đúng hạn (%)»"]);
  expect(codes(findings, "confirmed").filter((it) => it === "count-total-holds")).toHaveLength(15);
});

it("a group not assessed may be a dash or the words, but no zero", async () => {
  const text = fixture("ben-cau-2023-10-da-sua.md");
  const printed = (points: string) =>
    check(text.replace("minh bạch: không áp dụng", `minh bạch: ${points}`), "a.md");
  expect(defects(await printed("–/18 điểm"))).toEqual([]);
  expect(defects(await printed("0,00/18 điểm"))).toEqual(["zero-not-applicable"]);
});

describe("what is no defect", () => {
  it("a single honest zero, a plan surpassed, a fall, and procedures that many units share", async () => {
    const findings = await check(
      table(
        "STT;Tên đơn vị;Số TTHC cung cấp dịch vụ công;Tỷ lệ hồ sơ nộp trực tuyến (%);Tỷ lệ hoàn thành kế hoạch (%);Tăng/giảm so với kỳ trước",
        [
          "1;Xã Bình Minh;210;80,5;110,5;1,2",
          "2;Xã Gia Lộc;215;0;98,0;-3,1",
          "3;Xã Tam Nông;205;60,2;101,2;0,4",
          ";Toàn huyện;230;55,1;102,1;0,1",
        ],
      ),
    );
    expect(defects(findings)).toEqual([]);
  });

  it("shares of a whole that add up to 100", async () => {
    const findings = await check(
      table("STT;Tên đơn vị;Số hồ sơ;Tỷ trọng hồ sơ (%)", [
        "1;Xã Bình Minh;100;20",
        "2;Xã Gia Lộc;150;30",
        "3;Xã Tam Nông;250;50",
        ";Tổng cộng;500;100",
      ]),
    );
    expect(defects(findings)).toEqual([]);
  });

  it("a mean that says it is one", async () => {
    const rows = ["1;Xã Bình Minh;81,25", "2;Xã Gia Lộc;90,50", "3;Xã Tam Nông;70,75", "4;Xã Lam Sơn;65,50"];
    const head = "STT;Tên đơn vị;Tỷ lệ hồ sơ nộp trực tuyến (%)";
    expect(defects(await check(table(head, [...rows, ";Trung bình;77,00"])))).toEqual([]);
    expect(defects(await check(table(head, [...rows, ";Tỷ lệ chung;77,00"])))).toEqual([
      "total-is-plain-mean",
    ]);
  });
});

describe("sums and quotients", () => {
  const head =
    "STT;Tên đơn vị;Tổng số hồ sơ tiếp nhận;Trước hạn;Đúng hạn;Quá hạn;Tỷ lệ giải quyết đúng hạn (%)";
  const rows = [
    "1;Xã Bình Minh;120;80;38;2;98,33",
    "2;Xã Gia Lộc;200;150;45;5;97,50",
    "3;Xã Tam Nông;75;60;15;0;100,00",
    "4;Xã Lam Sơn;90;70;19;1;98,89",
  ];

  it("hold in a clean table whose columns nobody declared", async () => {
    const findings = await check(table(head, rows));
    expect(defects(findings)).toEqual([]);
    expect(new Set(codes(findings, "confirmed"))).toEqual(new Set(["ratios-hold", "parts-hold"]));
  });

  it("are broken by one wrong part", async () => {
    const findings = await check(table(head, rows.with(2, "3;Xã Tam Nông;75;60;12;0;100,00")), "b.csv");
    expect(atPlaces(findings)).toContain(
      "parts-differ @ tệp b.csv, dòng 3 (Xã Tam Nông), cột «Tổng số hồ sơ tiếp nhận»",
    );
  });

  it("say a rate of nothing is not 0", async () => {
    const findings = await check(table(head, [...rows, "5;Xã Yên Mỹ;0;0;0;0;0"]), "b.csv");
    expect(atPlaces(findings)).toEqual([
      "zero-of-nothing @ tệp b.csv, dòng 5 (Xã Yên Mỹ), cột «Tỷ lệ giải quyết đúng hạn (%)»",
    ]);
  });

  it("know digits cut off from digits rounded", async () => {
    expect(defects(await check(table(head, rows.with(3, "4;Xã Lam Sơn;90;70;19;1;98,88"))))).toEqual([
      "ratio-truncated",
    ]);
  });
});

describe("a province of 160 units", () => {
  const rows = Array.from({ length: 160 }, (_, at) => {
    const received = 100 + at * 7;
    const online = received - (at % 13);
    const rate = ((100 * online) / received).toFixed(2).replace(".", ",");
    return {
      line: `${at + 1};Xã Thử ${at + 1};H99.${101 + at};${received};${online};${rate}`,
      received,
      online,
    };
  });
  const sum = (of: "received" | "online") => rows.reduce((add, it) => add + it[of], 0);
  const total = `;Tổng cộng;;${sum("received")};${sum("online")};${((100 * sum("online")) / sum("received")).toFixed(2).replace(".", ",")}`;
  const head =
    "STT;Tên đơn vị;Mã định danh;Tổng số hồ sơ tiếp nhận;Số hồ sơ nộp trực tuyến;Tỷ lệ hồ sơ nộp trực tuyến (%)";
  const lines = [...rows.map((it) => it.line), total];

  it("is clean when it is clean", async () => {
    expect(defects(await check(table(head, lines)))).toEqual([]);
  });

  it("shows its one wrong row among 160", async () => {
    const wrong = lines.with(80, lines[80]?.replace(/;H99\.\d+;/, ";H99.1O1;") ?? "");
    expect(atPlaces(await check(table(head, wrong), "tinh.csv"))).toEqual([
      "code-grammar @ tệp tinh.csv, dòng 81 (Xã Thử 81), cột «Mã định danh»",
    ]);
  });
});
