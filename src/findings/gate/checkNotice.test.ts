import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, fixture } from "../../../test/fixtures/gate/checking.ts";

describe("the dispatch as it was published", async () => {
  const text = fixture("../../../examples/ben-cau-2023-10/cong-van.md");
  const findings = await check(text, "cong-van.md");

  it("is blocked by five errors, each at its place", () => {
    expect(atPlaces(findings.filter((it) => it.severity === "error"))).toEqual([
      "zero-not-applicable @ đoạn 11",
      "total-outside-units @ Phụ lục, dòng 11 (Tỷ lệ chung của huyện), cột «Kết quả số hóa hồ sơ / Tỷ lệ hồ sơ cấp kết quả điện tử (%)»",
      "zero-row @ Phụ lục, dòng 1 (Các cơ quan chuyên môn huyện)",
      "code-grammar @ Phụ lục, dòng 9 (UBND xã Long Phước), cột «Mã định danh»",
      "marker-without-footnote @ Phụ lục, cột «Kết quả số hóa hồ sơ / Tỷ lệ hồ sơ cấp kết quả điện tử (%)»",
    ]);
  });

  it("is warned of what should be mended", () => {
    expect(codes(findings, "warning")).toEqual([
      "mixed-decimals-points",
      "mixed-decimals",
      "mixed-decimals",
      "mixed-decimals",
      "name-misspelt",
      "dossier-long-before-period",
      "comparison-unverifiable",
      "number-blank",
      "number-without-unit",
      "signer-blank",
      "motto-dash",
    ]);
  });

  it("explains 61,0 against 60,93 by rounding and gives the rest as notes", () => {
    expect(codes(findings, "note")).toEqual([
      "group-sum-within-rounding",
      "claim-omits-worse-figure",
      "target-not-measurable",
      "target-not-measurable",
      "appendix-reference-blank",
    ]);
    const sum = findings.find((it) => it.code === "group-sum-within-rounding");
    expect(sum).toMatchObject({ expected: "61,0", found: "60,93" });
  });

  it("gives the total on the maximum that applies to a district", () => {
    expect(findings.find((it) => it.code === "zero-not-applicable")?.says).toContain("60,93/82 = 74,3%");
  });

  it("suggests the code, the name and the day that were meant", () => {
    const expected = (code: string) => findings.find((it) => it.code === code)?.expected;
    expect(expected("code-grammar")).toBe("000.25.31.H53");
    expect(expected("name-misspelt")).toBe("UBND xã Long Chữ");
    expect(expected("dossier-long-before-period")).toBe("G22.99-231025-0100261");
  });

  it("confirms the sums, codes, list and claim that hold", () => {
    expect(codes(findings, "confirmed")).toEqual([
      "group-maxima-hold",
      "total-within-units",
      "total-within-units",
      "total-within-units",
      "count-total-holds",
      "count-total-holds",
      "codes-valid",
      "dossier-list-holds",
      "claim-holds",
    ]);
    expect(findings.some((it) => it.code === "count-total-holds" && it.found === "3.141")).toBe(true);
  });

  it("says every finding as full sentences with what to do", () => {
    for (const it of findings) {
      expect(it.says).toMatch(/^\p{Lu}.*\.$/u);
      expect(it.says).not.toMatch(/undefined|null|NaN|\.\.(?!\.)/);
    }
  });
});

const corrected = fixture("ben-cau-2023-10-da-sua.md");

describe("the corrected dispatch", () => {
  it("has nothing to mend", async () => {
    expect(atPlaces(await check(corrected, "da-sua.md"))).toEqual([]);
  });

  it("is confirmed in its sum, maxima, footnotes, list, claims and comparison", async () => {
    const findings = await check(corrected, "da-sua.md");
    expect(new Set(codes(findings, "confirmed"))).toEqual(
      new Set([
        "group-sum-holds",
        "group-maxima-hold",
        "not-applicable-marked",
        "total-within-units",
        "count-total-holds",
        "codes-valid",
        "footnotes-resolve",
        "dossier-list-holds",
        "claim-holds",
        "comparison-holds",
      ]),
    );
  });
});
