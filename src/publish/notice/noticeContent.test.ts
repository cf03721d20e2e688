import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readNoticeFile } from "#ingest/notice/readNoticeFile.ts";
import type { Notice } from "#published/notice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import type { NoticeProfile } from "#rulebook/noticeProfile.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import type { IssueDetails } from "../issue.ts";
import type { Publication } from "../publication.ts";
import { textOf } from "../sentence.ts";
import { benCauNotice, withFigure } from "../testing/benCauNotice.ts";
import { looseFigures, typedDigits } from "../testing/walk.ts";
import { buildNoticeContent } from "./noticeContent.ts";

const registry = readRegistry();
const rulebook = loadRulebook("qd766-seed-2023");
const profile = noticeProfile("ben-cau-2023");
const ISSUE: IssueDetails = { number: "9", day: "2023-11-06", signer: null, override: null };

function noticeProfile(id: string): NoticeProfile {
  const found = readProfile(id);
  if (found.builds !== "notice") throw new Error(`${id} is no notice profile`);
  return found;
}

function build(notice: Notice = benCauNotice(), previous: Notice | null = null, issue = ISSUE): Publication {
  return buildNoticeContent(profile, { notice, previous, registry, rulebook, issue });
}

/** The body as lines: items with their marker. */
function linesOf({ content }: Publication): string[] {
  return content.body.flatMap((it) => {
    if (it.kind === "item") return [`${it.marker} ${textOf(it.runs)}`];
    return it.kind === "paragraph" ? [textOf(it.runs)] : [];
  });
}

/** The appendix table as printed, one line a row. */
function tableOf({ content }: Publication): string[] {
  return content.appendices.flatMap(({ blocks }) =>
    blocks.flatMap((it) =>
      it.kind === "table"
        ? it.table.rows.map(({ cells }) =>
            cells.map(({ text, markers = [] }) => text + markers.join("")).join(" | "),
          )
        : [],
    ),
  );
}

it("prints the total and six groups, the group that is not assessed said as such", () => {
  expect(linesOf(build())).toContain(
    "Tổng số điểm của huyện đạt 60,93/100 điểm, trong đó: Công khai, minh bạch (18 điểm): không đánh giá ở cấp huyện; Tiến độ giải quyết: 17,1/20 điểm; Dịch vụ công trực tuyến: 7,2/12 điểm; Mức độ hài lòng: 17,1/18 điểm; Số hóa hồ sơ: 15,1/22 điểm; Thanh toán trực tuyến: 4,5/10 điểm (Số liệu tại thời điểm 16h30 ngày 02/11/2023).",
  );
});

it("says the same from the district's own paper", async () => {
  const file = join(import.meta.dirname, "../../../examples/ben-cau-2023-10/cong-van.md");
  const input = { name: "cong-van.md", bytes: readFileSync(file) };
  const { notice } = await readNoticeFile(input, { registry, concepts: readColumns() });
  if (!notice) throw new Error("The example could not be read");
  expect(linesOf(build(notice))).toEqual(linesOf(build()));
  expect(tableOf(build(notice))).toEqual(tableOf(build()));
});

it("puts the points beside what the assessed groups could give: 60,93 of 82", () => {
  expect(linesOf(build())).toContain(
    "Tính riêng các nhóm được đánh giá ở cấp huyện (tối đa 82 điểm), huyện đạt 74,30% số điểm.",
  );
});

it("finds the shortcomings in the figures", () => {
  expect(linesOf(build()).filter((it) => it.startsWith("- "))).toEqual([
    "- Hồ sơ xử lý quá hạn: toàn huyện còn 01 hồ sơ, thuộc UBND xã Long Phước (01 hồ sơ);",
    "- Tỷ lệ hồ sơ nộp trực tuyến: UBND xã Lợi Thuận thấp nhất trong các xã, thị trấn, chỉ đạt 90,6%; 02/09 xã, thị trấn chưa đạt mục tiêu 100%, gồm UBND xã Lợi Thuận (90,6%) và UBND xã Long Chữ (95,1%);",
    "- Mức độ hài lòng: UBND xã Long Chữ thấp nhất trong các xã, thị trấn, chỉ đạt 89,1%;",
    "- Tỷ lệ hồ sơ cấp kết quả điện tử: UBND xã An Thạnh thấp nhất trong các xã, thị trấn, chỉ đạt 13,13%;",
    "- Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính: UBND xã An Thạnh thấp nhất trong các xã, thị trấn, chỉ đạt 43,8%; cả 09 xã, thị trấn đều chưa đạt mục tiêu 100%.",
  ]);
});

it("names every unit that shares the lowest figure", () => {
  const tied = withFigure(benCauNotice(), "UBND xã Long Phước", "eResultRate", "13,13");
  expect(linesOf(build(tied))).toContain(
    "- Tỷ lệ hồ sơ cấp kết quả điện tử: UBND xã An Thạnh và UBND xã Long Phước cùng thấp nhất trong các xã, thị trấn, chỉ đạt 13,13%;",
  );
});

it("says nothing of September without September's figures", () => {
  expect(linesOf(build()).join("\n")).not.toContain("tháng 9/2023");
  const august = benCauNotice({ period: "2023-08" });
  expect(linesOf(build(benCauNotice(), august))).toEqual(linesOf(build()));
});

it("names the units whose certified copies did not rise on September, and no others", () => {
  const units = [
    "UBND Thị trấn Bến Cầu",
    "Lợi Thuận",
    "Tiên Thuận",
    "Long Thuận",
    "Long Khánh",
    "Long Giang",
  ];
  const names = [...units.map((it) => (it.startsWith("UBND") ? it : `UBND xã ${it}`)), "UBND xã Long Chử"];
  const september = names.reduce(
    (notice, unit) => withFigure(notice, unit, "certifiedCopies", "1"),
    benCauNotice({ period: "2023-09" }),
  );
  const lines = linesOf(
    build(benCauNotice(), withFigure(september, "UBND xã Long Phước", "certifiedCopies", "110")),
  );
  expect(lines).toContain(
    "- Chứng thực bản sao điện tử từ bản chính: số lượng không tăng so với tháng 9/2023 tại UBND xã An Thạnh (67, kỳ trước 67) và UBND xã Long Phước (109, kỳ trước 110).",
  );
  expect(lines).toContain(
    "So với tháng 9/2023, tổng số điểm không thay đổi (60,93 điểm). Theo từng nhóm: Tiến độ giải quyết không thay đổi; Dịch vụ công trực tuyến không thay đổi; Mức độ hài lòng không thay đổi; Số hóa hồ sơ không thay đổi; Thanh toán trực tuyến không thay đổi.",
  );
});

/** The same notice with other points in its headline. */
function scored(notice: Notice, total: string, groups: Readonly<Record<string, string>>): Notice {
  const { headline } = notice;
  if (!headline) throw new Error("No headline to change");
  return {
    ...notice,
    headline: {
      ...headline,
      points: readPrintedNumber(total),
      groups: headline.groups.map((it) => {
        const text = groups[it.group ?? ""];
        return text === undefined ? it : { ...it, points: readPrintedNumber(text) };
      }),
    },
  };
}

it("says how the total and each group rose and fell on September", () => {
  const september = scored(benCauNotice({ period: "2023-09" }), "61,03", {
    TDGQ: "16,8",
    MDHL: "17,4",
    MDSH: "15,08",
  });
  expect(linesOf(build(benCauNotice(), september))).toContain(
    "So với tháng 9/2023, tổng số điểm giảm 0,10 điểm (tháng 9/2023 đạt 61,03 điểm). Theo từng nhóm: Tiến độ giải quyết tăng 0,3 điểm; Dịch vụ công trực tuyến không thay đổi; Mức độ hài lòng giảm 0,3 điểm; Thanh toán trực tuyến không thay đổi.",
  );
});

it("prints groups and rates as finely as the source, so that their sum and their order stand", () => {
  const fine = scored(benCauNotice(), "60,93", {
    TDGQ: "17,10",
    CLGQ: "7,16",
    MDHL: "17,12",
    MDSH: "15,08",
    TTTT: "4,47",
  });
  const rates = withFigure(fine, "UBND xã Lợi Thuận", "onlineRate", "90,64");
  const built = build(rates);
  expect(linesOf(built).find((it) => it.startsWith("Tổng số điểm"))).toContain(
    "Tiến độ giải quyết: 17,10/20 điểm; Dịch vụ công trực tuyến: 7,16/12 điểm; Mức độ hài lòng: 17,12/18 điểm; Số hóa hồ sơ: 15,08/22 điểm; Thanh toán trực tuyến: 4,47/10 điểm",
  );
  expect(tableOf(built)[3]).toBe(
    "4 | UBND xã Lợi Thuận | 000.27.31.H53 | 0 | 90,64 | 96,2 | 85,83 | 77,2 | 392",
  );
  expect(tableOf(built)[1]).toContain("| 0 | 100,00 | 100,0 |");
});

it("prints no more decimals than the profile's finest, whatever a spreadsheet holds", () => {
  const long = withFigure(benCauNotice(), "UBND xã Lợi Thuận", "onlineRate", "90,638297872");
  expect(tableOf(build(long))[3]).toContain("| 90,64 |");
});

it("prints a missing figure as a dash and keeps it out of every comparison", () => {
  const gap = withFigure(benCauNotice(), "UBND xã An Thạnh", "eResultRate", null);
  const built = build(gap);
  expect(tableOf(built)[2]).toBe("3 | UBND xã An Thạnh | 000.21.31.H53 | 0 | 100,0 | 100,0 | – | 43,8 | 67");
  expect(linesOf(built)).toContain(
    "- Tỷ lệ hồ sơ cấp kết quả điện tử: UBND xã Tiên Thuận thấp nhất trong các xã, thị trấn, chỉ đạt 61,94%;",
  );
});

it("prints official names, one precision a column, the row of totals and its overdue dossier", () => {
  const built = build();
  const rows = tableOf(built);
  expect(rows[0]).toBe("1 | Các cơ quan chuyên môn huyện | 000.00.31.H53 | 0 | 0,0 | 0,0 | 0,00 | 0,0 | 44");
  expect(rows[9]).toBe("10 | UBND xã Long Chữ | 000.22.31.H53 | 0 | 95,1 | 89,1 | 69,74 | 70,0 | 322");
  expect(rows[10]).toBe(" | Tỷ lệ chung của huyện |  | 1i | 97,0 | 95,1 | 98,43 | 73,5 | 3.141");
  const notes = built.content.appendices.flatMap((it) => it.footnotes);
  expect(notes.map((it) => it.marker)).toEqual(["*", "**", "i"]);
  expect(textOf(notes[2]?.runs ?? [])).toBe("UBND xã Long Phước: 01 hồ sơ (G22.99-221025-0100261).");
});

it("adds up counts where the source has no row of totals, but no rates", () => {
  const notice = benCauNotice();
  const tables = notice.tables.map((it) => ({ ...it, rows: it.rows.filter((row) => row.kind === "unit") }));
  expect(tableOf(build({ ...notice, tables }))[10]).toBe(
    " | Tỷ lệ chung của huyện |  | 1i | – | – | – | – | 3.141",
  );
});

it("binds every figure to its cell and types none", () => {
  const built = build(benCauNotice(), benCauNotice({ period: "2023-09" }));
  expect(looseFigures(built)).toEqual([]);
  const laws = profile.legalBasis.map((it) => it.number);
  const typed = ["tháng 10/2023", "THÁNG 10/2023", "tháng 9/2023", "16h30 ngày 02/11/2023", ...laws];
  const days = ["ngày 23 tháng 6 năm 2022", "ngày 31 tháng 10 năm 2022"];
  const codes = [
    "G22.99-221025-0100261",
    ...benCauNotice()
      .tables.flatMap((it) => it.rows)
      .map((it) => it.agency ?? ""),
  ];
  expect(typedDigits(built.content, [...typed, ...days, ...codes.filter((it) => it !== "")])).toEqual([]);
});

it("writes number, day and signature in the form of the decree, and leaves blanks unfilled", () => {
  const { content } = build();
  expect(content.number).toBe("Số: 09/UBND-VP");
  expect(content.dataTime).toBe("Số liệu tại thời điểm 16h30 ngày 02/11/2023");
  expect(content.placeAndDate).toBe("Bến Cầu, ngày 06 tháng 11 năm 2023");
  expect(content.signature.lines).toEqual(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
  const blank = build(benCauNotice(), null, { ...ISSUE, number: null, day: null, signature: "chu-tich" });
  expect(blank.content.number).toBe("Số:         /UBND-VP");
  expect(blank.content.signature.lines).toEqual(["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
  expect(() => build(benCauNotice(), null, { ...ISSUE, signature: "giam-doc" })).toThrow(
    "pho-chu-tich, chu-tich",
  );
});

it("refuses a source without period, total or table of units", () => {
  expect(() => build(benCauNotice({ period: null }))).toThrow("kỳ báo cáo");
  expect(() => build(benCauNotice({ headline: null }))).toThrow("tổng số điểm");
  expect(() => build(benCauNotice({ tables: [] }))).toThrow("bảng số liệu theo đơn vị");
});
