import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Notice, NoticeTable } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readNoticeFile } from "./readNoticeFile.ts";

const ROOT = join(import.meta.dirname, "../../..");
const context = { registry: readRegistry(), concepts: readColumns() };

async function readWhole(path: string) {
  return await readNoticeFile({ name: basename(path), bytes: readFileSync(join(ROOT, path)) }, context);
}

async function noticeOf(path: string): Promise<Notice> {
  const { notice } = await readWhole(path);
  if (notice === null) throw new Error(`${path} was not read`);
  return notice;
}

function onlyTable({ tables }: Notice): NoticeTable {
  const [table] = tables;
  if (tables.length !== 1 || !table) throw new Error(`${tables.length} tables`);
  return table;
}

const meanings = (table: NoticeTable) => table.columns.map((it) => it.concept ?? it.role);
const printed = (table: NoticeTable, row: number) =>
  table.rows[row]?.cells.map((it) => it.value?.decimal ?? `"${it.text}"`);

describe("the dispatch of Bến Cầu, October 2023", () => {
  let notice: Notice;
  beforeAll(async () => {
    notice = await noticeOf("examples/ben-cau-2023-10/cong-van.md");
  });

  it("knows issuer, period and the instant of the data", () => {
    expect(notice.form).toBe("dispatch");
    expect(notice.agency).toEqual({ code: "000.00.31.H53", name: "UBND huyện Bến Cầu" });
    expect(notice.period).toBe("2023-10");
    expect(notice.dataTime).toBe("2023-11-02T16:30+07:00");
  });

  it("reads the formal parts and leaves the blank ones null", () => {
    expect(notice.formalities).toEqual({
      number: null,
      day: "2023-11-06",
      signer: null,
      signerTitle: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
      motto: "Độc lập – Tự do – Hạnh phúc",
    });
  });

  it("reads the total and six groups with their decimals", () => {
    expect(notice.headline?.points).toEqual({ decimal: "60.93", decimals: 2 });
    expect(notice.headline?.max?.decimal).toBe("100");
    expect(
      notice.headline?.groups.map((it) => [it.group, it.label, it.points?.decimal, it.max?.decimal]),
    ).toEqual([
      ["CKMB", "Công khai, minh bạch", "0", "18"],
      ["TDGQ", "Tiến độ giải quyết", "17.1", "20"],
      ["CLGQ", "Dịch vụ công trực tuyến", "7.2", "12"],
      ["MDHL", "Mức độ hài lòng", "17.1", "18"],
      ["MDSH", "Số hóa hồ sơ", "15.1", "22"],
      ["TTTT", "Thanh toán trực tuyến", "4.5", "10"],
    ]);
  });

  it("understands the nine columns of its two-level header, with the group's marker on all three below it", () => {
    const table = onlyTable(notice);
    expect(table.place).toBe("Phụ lục");
    expect(meanings(table)).toEqual([
      "ordinal",
      "name",
      "code",
      "overdue",
      "onlineRate",
      "satisfaction",
      "eResultRate",
      "digitisedRate",
      "certifiedCopies",
    ]);
    expect(table.columns.map((it) => it.markers.join())).toEqual(["", "", "", "*", "", "", "**", "**", "**"]);
    expect(table.columns[6]?.path).toEqual(["Kết quả số hóa hồ sơ", "Tỷ lệ hồ sơ cấp kết quả điện tử (%)"]);
    expect(table.columns[8]?.unit).toBe("count");
  });

  it("has ten units and a total, figures exact", () => {
    const table = onlyTable(notice);
    expect(table.rows.map((it) => it.kind)).toEqual([...Array(10).fill("unit"), "total"]);
    expect(printed(table, 3)?.slice(3)).toEqual(["0", "90.6", "96.2", "85.83", "77.2", "392"]);
    expect(printed(table, 10)?.slice(3)).toEqual(["1", "97", "95.1", "98.43", "73.5", "3141"]);
    expect(table.rows[10]?.cells[3]).toEqual({
      text: "01",
      value: { decimal: "1", decimals: 0 },
      markers: ["i"],
    });
  });

  it("matches every unit, keeps the mistyped code as typed and says which code was meant", async () => {
    const table = onlyTable(notice);
    const units = table.rows.filter((it) => it.kind === "unit");
    expect(units.map((it) => it.agency?.slice(0, 6))).toEqual([
      "000.00",
      "000.20",
      "000.21",
      "000.27",
      "000.28",
      "000.26",
      "000.24",
      "000.23",
      "000.25",
      "000.22",
    ]);
    expect(units[8]?.codeAsTyped).toBe("000.25.331H53");
    const { problems, warnings } = await readWhole("examples/ben-cau-2023-10/cong-van.md");
    expect(problems).toEqual([]);
    expect(warnings.map((it) => [it.code, it.at])).toEqual([["code-probably-mistyped", "Phụ lục, dòng 9"]]);
    expect(warnings[0]?.says).toContain("000.25.31.H53");
  });

  it("keeps both footnotes apart from the text", () => {
    expect(notice.footnotes.map((it) => [it.marker, it.text.slice(0, 22)])).toEqual([
      ["*", "Bao gồm các hồ sơ khôn"],
      ["i", "UBND xã Long Phước 01 "],
    ]);
  });

  it("reads its own json export back unchanged", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(notice));
    const again = await readNoticeFile({ name: "notice.json", bytes }, context);
    expect(again.problems).toEqual([]);
    expect({ ...again.notice, file: notice.file, sha256: notice.sha256 }).toEqual(notice);
  });
});

describe("papers of other places", () => {
  it("reads a csv with group rows, a row of column numbers, notes behind the table and units without dossiers", async () => {
    const notice = await noticeOf("test/fixtures/notices/huyen-song-luc-2024-q3.csv");
    const table = onlyTable(notice);
    expect([notice.agency?.name, notice.period, notice.dataTime]).toEqual([
      "UBND HUYỆN SÔNG LỤC",
      "2024-Q3",
      "2024-10-03T08:05+07:00",
    ]);
    expect(meanings(table)).toEqual([
      "ordinal",
      "name",
      "code",
      "received",
      "onTimeRate",
      "overdue",
      "digitisedPapersRate",
      "reuseRate",
      "averageDays",
      "remark",
    ]);
    const kinds = table.rows.map((it) => it.kind);
    expect(kinds.filter((it) => it === "unit")).toHaveLength(16);
    expect(table.rows.filter((it) => it.kind === "heading").map((it) => it.name)).toEqual([
      "Phòng chuyên môn",
      "UBND các xã, thị trấn",
    ]);
    expect(printed(table, 4)?.slice(3, 9)).toEqual(Array(6).fill('"KPS"'));
    expect(printed(table, 11)?.slice(3, 9)).toEqual(["488", "100", "0", '"-"', '"-"', "1"]);
    expect(table.rows.at(-1)).toMatchObject({ kind: "total", name: "Cộng toàn huyện", codeAsTyped: null });
    expect(notice.footnotes).toEqual([
      { marker: "*", text: "Bảng không gồm hồ sơ liên thông.", place: "đoạn 4" },
    ]);
  });

  it("suggests a code from its siblings where the registry knows none of them", async () => {
    const { warnings } = await readWhole("test/fixtures/notices/huyen-song-luc-2024-q3.csv");
    expect(warnings.map((it) => it.says)).toEqual([
      'Mã "000.28.40H97" của "Xã Minh Khai" có lẽ là 000.28.40.H97.',
    ]);
  });

  it("reads a Markdown pipe table with counts and rates; dash and x are not zero", async () => {
    const notice = await noticeOf("test/fixtures/notices/truc-tuyen-2025-05.md");
    const table = onlyTable(notice);
    expect([notice.period, notice.dataTime]).toEqual(["2025-05", "2025-06-02T16:30+07:00"]);
    expect(meanings(table)).toEqual([
      "ordinal",
      "name",
      "received",
      "onlineCount",
      "onlineRate",
      "feeDossiers",
      "paymentCount",
      "paymentRate",
      "remark",
    ]);
    expect(table.rows[2]?.cells.map((it) => it.value)).toEqual([
      null,
      null,
      { decimal: "0", decimals: 0 },
      { decimal: "0", decimals: 0 },
      null,
      { decimal: "0", decimals: 0 },
      { decimal: "0", decimals: 0 },
      null,
      null,
    ]);
    expect(table.rows[3]).toMatchObject({ kind: "total", name: "Bình quân chung" });
    expect(notice.footnotes.map((it) => it.marker)).toEqual(["1"]);
  });

  it("reads HTML that calls itself .xls, says so, and takes bare group headers under 'Điểm' for points", async () => {
    const { notice, warnings } = await readWhole("test/fixtures/notices/diem-cac-nhom-2026-04.xls");
    const table = onlyTable(notice ?? expect.fail("not read"));
    expect(warnings.map((it) => it.code)).toEqual(["html-in-disguise"]);
    expect([notice?.period, notice?.dataTime]).toEqual(["2026-04", "2026-05-05T23:59+07:00"]);
    expect(meanings(table)).toEqual([
      "ordinal",
      "name",
      "points.CKMB",
      "points.TDGQ",
      "points.CLGQ",
      "points.MDHL",
      "points.MDSH",
      "points.TTTT",
      "totalPoints",
      "remark",
    ]);
    expect(table.rows.map((it) => it.kind)).toEqual(["heading", "unit", "unit", "unit", "total"]);
    expect(printed(table, 3)?.slice(2)).toEqual([
      "7.96",
      '"không phát sinh"',
      "0.1",
      "12",
      "4",
      '""',
      '""',
      '""',
    ]);
  });
});
