import { describe, expect, it } from "vitest";
import { atPlaces, check, codes, defects, fixture, read } from "../../../test/fixtures/gate/checking.ts";

const corrected = fixture("ben-cau-2023-10-da-sua.md");

describe("points of groups", () => {
  const dispatch = (sentence: string) => `# UBND tỉnh Sơn La\n\n${sentence}\n`;

  it("are wrong when they miss the total by more than rounding explains", async () => {
    const findings = await check(
      dispatch(
        "Tổng số điểm đạt 86,94/100 điểm, trong đó: Công khai, minh bạch: 15,3/18 điểm; Tiến độ giải quyết: 16,39/20 điểm; " +
          "Cung cấp dịch vụ công trực tuyến: 14,31/22 điểm; Số hóa hồ sơ: 19,75/22 điểm; Mức độ hài lòng: 17,88/18 điểm.",
      ),
      "son-la.md",
    );
    expect(codes(findings, "error")).toEqual(["group-sum-differs"]);
    expect(findings[0]).toMatchObject({ expected: "83,63", found: "86,94" });
    expect(codes(findings, "confirmed")).toContain("group-maxima-hold");
  });

  it("add up exactly on the Portal's own figures", async () => {
    const findings = await check(
      dispatch(
        "Tổng số điểm đạt 59,91/100 điểm: Công khai, minh bạch: 7,96/18 điểm; Tiến độ giải quyết: 15,68/20 điểm; Dịch vụ công trực tuyến: " +
          "8,83/12 điểm; Thanh toán trực tuyến: 6,25/10 điểm; Số hóa hồ sơ: 8,22/22 điểm; Mức độ hài lòng: 12,97/18 điểm.",
      ),
      "tinh.md",
    );
    expect(defects(findings)).toEqual([]);
    expect(codes(findings, "confirmed")).toContain("group-sum-holds");
  });
});

describe("a comparison with the month before", () => {
  const september = (copies: string) =>
    corrected.replaceAll("10/2023", "9/2023").replace("43,80\t67", `43,80\t${copies}`);
  const october = corrected.replace(" (70 hồ sơ)", "");

  it("holds by the figures of that month's publication", async () => {
    const findings = await check(october, "10.md", await read(september("67"), "9.md"));
    expect(defects(findings)).toEqual([]);
    expect(codes(findings, "confirmed")).toContain("comparison-holds");
  });

  it("is denied by them", async () => {
    const findings = await check(october, "10.md", await read(september("60"), "9.md"));
    expect(atPlaces(findings)).toEqual(["comparison-wrong @ đoạn 13"]);
  });

  it("is not judged by another month's publication", async () => {
    const july = september("60").replaceAll("9/2023", "7/2023");
    expect(defects(await check(october, "10.md", await read(july, "7.md")))).toEqual([
      "comparison-unverifiable",
    ]);
  });
});

describe("a dispatch full of remarks", () => {
  const text = fixture("cong-van-nhieu-nhan-xet.md");

  it("is right in each of them, except that nobody can check the month before", async () => {
    const findings = await check(text, "a.md");
    expect(atPlaces(findings)).toEqual(["comparison-unverifiable @ đoạn 9"]);
    expect(findings.filter((it) => it.code === "claim-holds").map((it) => it.place)).toEqual([
      "đoạn 7",
      "đoạn 7",
      "đoạn 7",
      "đoạn 8",
      "đoạn 9",
    ]);
  });

  it.each([
    [
      "the lowest of two columns exchanged",
      "thấp nhất là xã Phước Đông (61,20%)",
      "thấp nhất là xã Hiệp Thạnh (77,45%)",
      "claim-superlative-wrong",
    ],
    ["the highest figure mistyped", "Bàu Đồn (100,00%)", "Bàu Đồn (99,00%)", "claim-figure-differs"],
    [
      "one of the two worst left out",
      "xã Cẩm Giang 09 hồ sơ.",
      "xã Bàu Đồn 02 hồ sơ.",
      "claim-omits-worse-unit",
    ],
    ["a count mistyped", "xã Phước Đông 12 hồ sơ;", "xã Phước Đông 21 hồ sơ;", "claim-figure-differs"],
    [
      "a rate of another unit",
      "Bàu Đồn đạt 99% hài lòng",
      "Bàu Đồn đạt 91% hài lòng",
      "claim-figure-not-in-row",
    ],
  ])("shows %s", async (_, from, to, code) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(defects(await check(changed, "a.md")).filter((it) => it !== "comparison-unverifiable")).toEqual([
      code,
    ]);
  });
});
