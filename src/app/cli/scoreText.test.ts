import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPortalFolder } from "#ingest/portal/readPortalFolder.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { scoreCapture } from "#score/scoreCapture.ts";
import { scoreText } from "./scoreText.ts";
import { textTable, textWidth } from "./textTable.ts";

const rulebook = loadRulebook("qd766-portal-2026");
const example = fileURLToPath(new URL("../../../examples/phu-tho-2026-08", import.meta.url));
const [capture] = (await readPortalFolder(example)).captures.filter((it) => it.kind === "evaluation");
if (capture === undefined) throw new Error("no evaluation capture in the example");
const card = scoreCapture(rulebook, capture);
const lines = scoreText(card, rulebook).split("\n");
const line = (start: string) => lines.find((it) => it.startsWith(start));

describe("the scorecard in a terminal", () => {
  it("begins with who, when, points, grade and data time", () => {
    expect(lines.slice(0, 3)).toEqual([
      "UBND tỉnh Phú Thọ (H44), tháng 8/2026",
      "59,91/100 điểm; Trung bình (ngưỡng chưa được xác nhận); đạt 66,57% của 90 điểm chấm được",
      "Số liệu Cổng Dịch vụ công quốc gia tại thời điểm 01h14 ngày 27/09/2026; bộ chỉ số qd766-portal-2026",
    ]);
  });

  it("shows counts, ratio, points and maximum of an indicator", () => {
    expect(line("2.1 ")?.split(/ {2,}/)).toEqual([
      "2.1",
      "Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn",
      "144.625",
      "184.513",
      "78,38",
      "15,68",
      "20",
    ]);
  });

  it("prints what is not known as a dash, with the reason", () => {
    expect(line("1.1 ")?.split(/ {2,}/).slice(2)).toEqual(["0", "0", "–", "–", "6", "không có dữ liệu"]);
  });

  it("sets the unit without dossiers apart", () => {
    const at = lines.indexOf("Sở, ban, ngành: không phát sinh hồ sơ, không xếp hạng");
    expect(lines[at + 2]).toMatch(/^ +– {2}H44\.01 {2}Văn phòng UBND Tỉnh .* 15,96 {2}–$/);
  });

  it("marks a difference from the Portal in the indicator, the group and the list of units", () => {
    const differing = {
      ...card,
      units: card.units.map((it) => ({
        ...it,
        groups: it.groups.map((group) => ({ ...group, differs: true })),
      })),
      groups: card.groups.map((group) => ({
        ...group,
        differs: true,
        portalPoints: "1.00",
        indicators: group.indicators.map((it) => ({
          ...it,
          differs: it.id === "2.1",
          portalPoints: "15.00",
        })),
      })),
    };
    const text = scoreText(differing, rulebook);
    expect(text).toMatch(/^2\.1 .*KHÁC CỔNG: 15,00$/m);
    expect(text).toMatch(/^2 .*KHÁC CỔNG: 1,00$/m);
    expect(text).toMatch(/H44\.105 .*≠7,96 .*≠18,09/);
    expect(lines.join("\n")).not.toContain("KHÁC CỔNG");
  });

  it("says what an incomplete card lacks", () => {
    const text = scoreText({ ...card, complete: false, missing: ["transparency"] }, rulebook);
    expect(text.split("\n")[3]).toBe("Chưa đầy đủ, thiếu: transparency");
  });
});

describe("a table of texts", () => {
  it("counts a letter with its marks as one column, composed or not", () => {
    expect([textWidth("Phú Thọ"), textWidth("Phú Thọ".normalize("NFD"))]).toEqual([7, 7]);
  });

  it("aligns columns and wraps long cells under their indent", () => {
    const columns = [{ align: "left", wrap: 12 }, { align: "right" }] as const;
    const rows = [
      ["  Số hóa hồ sơ", "8,22"],
      ["Mức", "12,97"],
    ];
    expect(textTable(columns, rows)).toEqual(["  Số hóa hồ   8,22", "  sơ", "Mức          12,97"]);
  });
});
