import { beforeAll, expect, it } from "vitest";
import { checkNotice } from "#findings/gate/checkNotice.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { readColumns } from "#rulebook/columns.ts";
import { readGate } from "#rulebook/gate.ts";
import { readProfile } from "#rulebook/profiles.ts";
import type { RankedUnit, Scorecard } from "#score/scorecard.ts";
import { contentToNotice } from "../contentToNotice.ts";
import type { Publication } from "../publication.ts";
import { textOf } from "../sentence.ts";
import { announce, july, linesOf, phuThoAugust, rowsOf, rulebook } from "../testing/phuTho.ts";
import { looseFigures, typedDigits } from "../testing/walk.ts";
import type { ProvinceSource } from "./provinceSource.ts";

let august: Scorecard;
beforeAll(async () => {
  august = await phuThoAugust();
});

function build(changes: Partial<ProvinceSource> = {}): Publication {
  return announce(august, changes);
}

function units(changes: (unit: RankedUnit) => Partial<RankedUnit>): Scorecard {
  return { ...august, units: august.units.map((it) => ({ ...it, ...changes(it) })) };
}

function unitOf(code: string): RankedUnit {
  const found = august.units.find((it) => it.agency.code === code);
  if (!found) throw new Error(`The example has no ${code}`);
  return found;
}

it("states the total, an unconfirmed grade as such, and the points on what had data", () => {
  expect(linesOf(build())).toContain(
    "Tổng điểm của tỉnh Phú Thọ đạt 59,91/100 điểm, xếp loại Trung bình (theo ngưỡng tham khảo, chưa đối chiếu được với văn bản gốc). Tính riêng các chỉ số có dữ liệu trong kỳ (tối đa 90 điểm), tỷ lệ điểm đạt 66,57%, còn mất 30,09 điểm. Chưa có số liệu tháng 7/2026 để so sánh.",
  );
});

it("sets every group beside its maximum", () => {
  expect(rowsOf(build(), "nhom-chi-so")).toEqual([
    "Công khai, minh bạch | 7,96 | 18 | 8 | 99,50 | 0,04",
    "Tiến độ, kết quả giải quyết | 15,68 | 20 | 20 | 78,40 | 4,32",
    "Dịch vụ công trực tuyến | 8,83 | 12 | 12 | 73,58 | 3,17",
    "Thanh toán trực tuyến | 6,25 | 10 | 10 | 62,50 | 3,75",
    "Số hóa hồ sơ | 8,22 | 22 | 22 | 37,36 | 13,78",
    "Mức độ hài lòng | 12,97 | 18 | 18 | 72,06 | 5,03",
    "Tổng điểm | 59,91 | 100 | 90 | 66,57 | 30,09",
  ]);
});

it("gives tied ranks to the gate as ranks, not as numbers of rows", () => {
  const tied = units(({ agency }) => (agency.code === "H44.07" ? { rank: 1 } : {}));
  const { agency, period, dataTime } = august;
  const concepts = readColumns();
  const notice = contentToNotice(build({ scorecard: tied }), { agency, period, dataTime, concepts });
  expect(notice.tables[0]?.rows.map((it) => [it.ordinal, it.cells[0]?.text]).slice(0, 2)).toEqual([
    ["", "1"],
    ["", "1"],
  ]);
});

it("ranks departments and communes apart and keeps units without dossiers outside", () => {
  const built = build();
  expect(rowsOf(built, "so-nganh").map((it) => it.split(" | ").slice(0, 3).join(" | "))).toEqual([
    "1 | Ban quản lý các khu công nghiệp | H44.03",
    "2 | Sở Công Thương | H44.07",
    "3 | Sở Giáo dục và Đào tạo | H44.08",
    "4 | Sở Dân Tộc và Tôn Giáo | H44.46",
    "5 | Sở Nội vụ | H44.42",
  ]);
  expect(rowsOf(built, "xa-phuong")[0]).toBe(
    "1 | UBND xã Xuân Lũng | H44.105 | 7,96 | 18,09 | 6,19 | 6,28 | 7,86 | 18,00 | 64,38 | 71,53 | Trung bình",
  );
  expect(rowsOf(built, "so-nganh-khong-phat-sinh")).toEqual([
    "1 | Văn phòng UBND Tỉnh | H44.01 | 1,96 | 0,00 | 0,00 | 0,00 | 2,00 | 12,00 | 15,96",
  ]);
  expect(linesOf(built)).toContain(
    "- Không xếp hạng 01 đơn vị không phát sinh hồ sơ, được liệt kê riêng trong phụ lục.",
  );
});

it("keeps units with missing groups apart, their gaps as dashes", () => {
  const scorecard = units(({ agency, groups }) =>
    agency.code === "H44.100"
      ? {
          points: null,
          rank: null,
          grade: null,
          gradeId: null,
          groups: groups.map((it) => (it.code === "MDHL" ? { ...it, points: null, state: "missing" } : it)),
        }
      : {},
  );
  expect(rowsOf(build({ scorecard }), "xa-phuong-chua-du")).toEqual([
    "1 | UBND Phường Việt Trì | H44.100 | 7,96 | 15,81 | 6,48 | 6,69 | 8,67 | – | –",
  ]);
});

it("names both ends of each kind and never cuts a tie", () => {
  expect(linesOf(build())).toContain(
    "- Sở, ban, ngành: xếp hạng 05 đơn vị. Tổng điểm cao nhất: Ban quản lý các khu công nghiệp (67,29 điểm) và Sở Công Thương (63,25 điểm). Tổng điểm thấp nhất: Sở Nội vụ (33,67 điểm) và Sở Dân Tộc và Tôn Giáo (38,63 điểm).",
  );
  const tied = units(({ agency }) => (agency.code === "H44.46" ? { points: "56.34" } : {}));
  expect(linesOf(build({ scorecard: tied })).find((it) => it.startsWith("- Sở"))).toMatch(
    /thấp nhất: Sở Nội vụ \(33,67 điểm\), Sở Dân Tộc và Tôn Giáo \(56,34 điểm\) và Sở Giáo dục và Đào tạo \(56,34 điểm\)\.$/,
  );
});

it("counts the units at an end that is shared by too many to name, all with the same points", () => {
  const alike = Array.from({ length: 9 }, (_, index) => ({
    ...unitOf("H44.106"),
    agency: { code: `H44.${300 + index}`, name: `UBND xã ${"ABCDEFGHI"[index]}`, kind: "commune" as const },
  }));
  const scorecard = { ...august, units: [...august.units, ...alike] };
  const line = linesOf(build({ scorecard })).find((it) => it.startsWith("- Xã"));
  expect(line).toMatch(/Tổng điểm thấp nhất: 10 đơn vị cùng đạt 57,03 điểm \(chi tiết tại phụ lục\)\.$/);
});

it("gives the range of points where an end of too many units is not one tie", () => {
  const alike = Array.from({ length: 9 }, (_, index) => ({
    ...unitOf("H44.102"),
    agency: { code: `H44.${300 + index}`, name: `UBND xã ${"ABCDEFGHI"[index]}`, kind: "commune" as const },
  }));
  const at = august.units.findIndex((it) => it.agency.code === "H44.102");
  const units = [...august.units.slice(0, at), ...alike, ...august.units.slice(at)];
  const line = linesOf(build({ scorecard: { ...august, units } })).find((it) => it.startsWith("- Xã"));
  expect(line).toMatch(/Tổng điểm thấp nhất: 11 đơn vị, từ 57,03 đến 60,33 điểm \(chi tiết tại phụ lục\)\.$/);
});

it("counts units per grade", () => {
  expect(rowsOf(build(), "xep-loai")).toEqual([
    "Xuất sắc | 0 | 0 | 0",
    "Tốt | 0 | 0 | 0",
    "Khá | 0 | 0 | 0",
    "Trung bình | 3 | 6 | 9",
    "Yếu | 2 | 0 | 2",
    "Cộng | 5 | 6 | 11",
  ]);
});

it("says how many units the source delivered of those it declares", () => {
  expect(linesOf(build({ declaredUnits: 163 }))).toContain(
    "Kỳ này có số liệu của 12 đơn vị, gồm 06 sở, ban, ngành và 06 xã, phường. Nguồn chỉ cung cấp 12/163 đơn vị; thứ hạng dưới đây chỉ có giá trị trong số đơn vị có số liệu.",
  );
});

it("gives no total when the source lacks a group, and names the group", () => {
  const scorecard = {
    ...august,
    points: null,
    grade: null,
    applicableRatio: null,
    complete: false,
    missing: ["handling-satisfaction"],
  };
  const [, , , total] = linesOf(build({ scorecard }));
  expect(total).toMatch(
    /^Chưa tính được tổng điểm của tỉnh Phú Thọ vì nguồn thiếu số liệu \(Mức độ hài lòng\)\./,
  );
});

it("names the indicators that lost most, and those without data", () => {
  const lines = linesOf(build());
  expect(lines).toContain(
    "- 2.1 Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn: mất 4,32/20 điểm, đạt 78,38% (144.625/184.513).",
  );
  expect(lines).toContain(
    "Các nhóm mất nhiều điểm nhất của tỉnh: Số hóa hồ sơ mất 13,78/22 điểm; Mức độ hài lòng mất 5,03/18 điểm; Tiến độ, kết quả giải quyết mất 4,32/20 điểm.",
  );
  expect(lines.find((it) => it.startsWith("Chưa có dữ liệu để tính: 1.1 "))).toContain("(10 điểm)");
});

it("tells where the Portal's own points differ and shows both", () => {
  expect(linesOf(build()).find((it) => it.startsWith("Điểm tính lại"))).toMatch(
    /^Điểm tính lại từ số đếm trùng khớp/,
  );
  const scorecard = {
    ...august,
    groups: august.groups.map((it) =>
      it.code === "MDSH" ? { ...it, portalPoints: "8.5", differs: true } : it,
    ),
  };
  const built = build({ scorecard });
  expect(linesOf(built).find((it) => it.startsWith("Điểm tính lại"))).toMatch(
    /^Điểm tính lại khác .* ở 1\/\d+ /,
  );
  expect(rowsOf(built, "doi-chieu")).toEqual(["1 | UBND tỉnh Phú Thọ: Số hóa hồ sơ | 8,22 | 8,50"]);
});

it("prints the method from the rulebook with its id and hash", () => {
  const built = build();
  const rows = rowsOf(built, "cach-tinh");
  expect(rows).toHaveLength(rulebook.indicators.length + rulebook.groups.length);
  const reuse = rulebook.indicators.find((it) => it.id === "4.3");
  expect(rows.find((it) => it.startsWith("4.3 "))).toBe(
    `4.3 ${reuse?.title.vi} | ${reuse?.formula.vi} | 2 | 80 | ${reuse?.noData.says.vi} | ${reuse?.source.cites}`,
  );
  const method = built.content.appendices.at(-1)?.blocks[1];
  expect(method?.kind === "paragraph" && textOf(method.runs)).toBe(
    `Phiên bản của bộ quy tắc: qd766-portal-2026. Mã kiểm chứng: sha256:${rulebook.hash}.`,
  );
  expect(built.content.appendices.map((it) => it.label)).toEqual([
    "Phụ lục I",
    "Phụ lục II",
    "Phụ lục III",
    "Phụ lục IV",
  ]);
});

it("passes the gate without an error", () => {
  const concepts = readColumns();
  const { agency, period, dataTime } = august;
  const notice = contentToNotice(build(), { agency, period, dataTime, concepts });
  const context = { rulebook, registry: readRegistry(), concepts, gate: readGate(), previous: null };
  const findings = checkNotice(notice, context);
  expect(findings.filter((it) => it.severity === "error")).toEqual([]);
  expect(findings.filter((it) => it.severity === "confirmed").map((it) => it.code)).toContain(
    "group-sum-holds",
  );
});

it("binds every figure to its cell and types none", () => {
  const built = build({ declaredUnits: 163, previous: july(august, "60.91", { MDSH: "9.22" }) });
  expect(looseFigures(built)).toEqual([]);
  const fromTheRulebook = [
    rulebook.id,
    rulebook.hash,
    rulebook.title.vi,
    rulebook.decision,
    ...rulebook.notes.map((it) => it.vi),
    ...rulebook.indicators.flatMap((it) => [
      `${it.id} ${it.title.vi}`,
      it.formula.vi,
      it.noData.says.vi,
      it.source.cites,
    ]),
  ];
  const periods = ["tháng 8/2026", "THÁNG 8/2026", "tháng 7/2026", "01h14 ngày 27/09/2026"];
  const laws = [
    ...readProfile("province-766").legalBasis.map((it) => it.number),
    "ngày 23 tháng 6 năm 2022",
    "sha256:",
  ];
  const codes = august.units.map((it) => it.agency.code);
  expect(typedDigits(built.content, [...fromTheRulebook, ...periods, ...laws, ...codes])).toEqual([]);
});
