import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, table } from "../../../test/fixtures/gate/checking.ts";

const HEAD =
  "STT;Tên đơn vị;Mã định danh;Tổng số hồ sơ tiếp nhận;Tỷ lệ hồ sơ nộp trực tuyến (%);Mức độ hài lòng (%)";
const ROWS = [
  "1;UBND xã Bình Minh;H99.101;120;80,50;99,10",
  "2;UBND xã Gia Lộc;H99.102;200;91,25;98,20",
  "3;UBND xã Tam Nông;H99.103;75;70,75;97,30",
  "4;UBND xã Lam Sơn;H99.104;90;65,50;96,40",
];
const TOTAL = ";Tổng cộng;;485;80,25;98,00";
const withRow = (at: number, row: string) => table(HEAD, [...ROWS, TOTAL].with(at, row));

it("a clean table has nothing to mend", async () => {
  expect(defects(await check(table(HEAD, [...ROWS, TOTAL])))).toEqual([]);
});

describe("one defect in a bare table", () => {
  const planted: readonly [string, string, readonly string[]][] = [
    [
      "a total above the known units while one is blank",
      withRow(2, "3;UBND xã Tam Nông;H99.103;–;70,75;97,30"),
      ["count-total-with-gaps @ tệp b.csv, dòng 5 (Tổng cộng), cột «Tổng số hồ sơ tiếp nhận»"],
    ],
    [
      "two zeros where all others are high",
      withRow(2, "3;UBND xã Tam Nông;H99.103;75;0;0").replace(
        "Tổng số hồ sơ tiếp nhận",
        "Số hồ sơ chứng thực điện tử",
      ),
      ["zero-row-suspected @ tệp b.csv, dòng 3 (UBND xã Tam Nông)"],
    ],
    ["a name left out", withRow(2, "3;;H99.103;75;70,75;97,30"), ["name-missing @ tệp b.csv, dòng 3"]],
    [
      "a column without any figure",
      table(
        HEAD,
        [...ROWS, TOTAL].map((it) => it.replace(/;[^;]*$/, ";")),
      ),
      ["column-empty @ tệp b.csv, cột «Mức độ hài lòng (%)»"],
    ],
    [
      "a marker in a bare table",
      table(HEAD.replace("(%);Mức", "(%) (*);Mức"), [...ROWS, TOTAL]),
      ["marker-in-bare-table @ tệp b.csv, cột «Tỷ lệ hồ sơ nộp trực tuyến (%)»"],
    ],
    [
      "codes of another system",
      table(
        HEAD,
        [...ROWS, TOTAL].map((it) => it.replace(/H99\.(\d+)/, "25$1")),
      ),
      ["code-column-unknown @ tệp b.csv, cột «Mã định danh»"],
    ],
    [
      "a unit twice",
      withRow(2, "3;UBND xã Gia Lộc;H99.102;75;70,75;97,30"),
      ["name-duplicate @ tệp b.csv, dòng 3 (UBND xã Gia Lộc)"],
    ],
  ];
  it.each(planted)("%s", async (_, text, expected) => {
    expect(atPlaces(await check(text, "b.csv"))).toEqual(expected);
  });
});

describe("rates beside their counts", () => {
  const head =
    "STT;Tên đơn vị;Tổng số hồ sơ tiếp nhận;Số hồ sơ nộp trực tuyến;Tỷ lệ hồ sơ nộp trực tuyến (%)";

  it("are missing where the counts are there", async () => {
    const findings = await check(
      table(head, ["1;Xã Bình Minh;100;80;80,00", "2;Xã Gia Lộc;90;45;–", "3;Xã Tam Nông;70;14;20,00"]),
      "b.csv",
    );
    expect(atPlaces(findings)).toEqual([
      "rate-missing @ tệp b.csv, dòng 2 (Xã Gia Lộc), cột «Tỷ lệ hồ sơ nộp trực tuyến (%)»",
    ]);
    expect(findings[0]?.expected).toBe("50,00");
  });

  it("are one thing to explain where hardly any row fits", async () => {
    const findings = await check(
      table(head, ["1;Xã Bình Minh;100;80;71,00", "2;Xã Gia Lộc;90;45;33,00", "3;Xã Tam Nông;70;14;25,00"]),
      "b.csv",
    );
    expect(atPlaces(findings)).toEqual(["ratio-unclear @ tệp b.csv, cột «Tỷ lệ hồ sơ nộp trực tuyến (%)»"]);
  });
});

describe("a text beside its table", () => {
  const grid = [
    "| STT | Tên đơn vị | Tổng điểm | Tỷ lệ hồ sơ nộp trực tuyến (%) |",
    "|---|---|---|---|",
    "| 1 | Xã Bình Minh | 85,20 | 80,50 |",
    "| 2 | Xã Gia Lộc | 91,10 | 91,25 |",
    "| 3 | Xã Tam Nông | 70,30 | 70,75 |",
  ];
  const paper = (text: string, rows: readonly string[] = []) =>
    `${text}\n\n${[...grid, ...rows].join("\n")}\n`;

  it("gives common figures that need a row of the table", async () => {
    const text = "Toàn tỉnh có tỷ lệ hồ sơ nộp trực tuyến đạt 83,10%.";
    expect(codes(await check(paper(text), "a.md"), "warning")).toEqual(["total-row-missing"]);
    const withTotal = await check(paper(text, ["|  | Tỷ lệ chung | 82,20 | 83,10 |"]), "a.md");
    expect(defects(withTotal)).toEqual([]);
    expect(codes(withTotal, "confirmed")).toContain("claim-holds");
  });

  it("gives a common figure that is not the table's", async () => {
    const findings = await check(
      paper("Toàn tỉnh có tỷ lệ hồ sơ nộp trực tuyến đạt 81,30%.", ["|  | Tỷ lệ chung | 82,20 | 83,10 |"]),
      "a.md",
    );
    expect(atPlaces(findings)).toEqual(["claim-figure-differs @ đoạn 1"]);
    expect(findings[0]).toMatchObject({ expected: "83,10", found: "81,30" });
  });

  it("gives a total that is not the table's", async () => {
    const findings = await check(
      paper("Tổng số điểm của tỉnh đạt 82,90/100 điểm.", ["|  | Điểm chung | 82,20 | 83,10 |"]),
      "a.md",
    );
    expect(codes(findings, "error")).toEqual(["headline-differs-from-table"]);
  });

  it("ranks units by points without naming the column", async () => {
    const findings = await check(
      paper("Đứng đầu là xã Gia Lộc (91,10 điểm), xếp cuối là xã Bình Minh."),
      "a.md",
    );
    expect(codes(findings, "error")).toEqual(["claim-superlative-wrong"]);
    expect(findings[0]?.expected).toBe("Xã Tam Nông (70,30)");
    expect(codes(findings, "confirmed")).toContain("claim-holds");
  });

  it("says what cannot be found in the table", async () => {
    const findings = await check(
      paper("Thái độ phục vụ của xã Gia Lộc thân thiện nhất, được khen nhiều nhất."),
      "a.md",
    );
    expect(defects(findings)).toEqual(["claim-not-matched"]);
  });

  it("gives orders, not figures", async () => {
    const findings = await check(paper("Đề nghị xã Gia Lộc tập trung cao nhất, đạt trên 95% hồ sơ."), "a.md");
    expect(defects(findings)).toEqual([]);
  });
});
