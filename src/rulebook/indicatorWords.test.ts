import { describe, expect, it } from "vitest";
import { pointsWords, roundingWords } from "./indicatorWords.ts";

describe("pointsWords", () => {
  it("says a share of the maximum", () => {
    expect(pointsWords({ max: "6", points: { rule: "P" } })).toEqual({
      vi: "6 điểm × tỷ lệ",
      en: "6 points × ratio",
    });
  });

  it("says a threshold in percent, with a comma for decimals", () => {
    expect(pointsWords({ max: "1.5", points: { rule: "T", threshold: "0.925" } })).toEqual({
      vi: "Đạt đủ 1,5 điểm khi tỷ lệ từ 92,5% trở lên; dưới mức đó 1,5 × tỷ lệ / 92,5%",
      en: "Full 1.5 points from a ratio of 92.5%; below that 1.5 × ratio / 92.5%",
    });
  });

  it("names the indicator whose ratio multiplies", () => {
    expect(pointsWords({ max: "6", points: { rule: "P", factor: "1.4" } }).vi).toBe(
      "6 điểm × tỷ lệ × tỷ lệ của chỉ số 1.4",
    );
  });

  it("says that information carries no points", () => {
    expect(pointsWords({ max: null, points: { rule: "I" } }).vi).toBe("Chỉ để theo dõi, không tính điểm");
  });
});

describe("roundingWords", () => {
  it("tells the two orders apart", () => {
    const points = { rule: "P" } as const;
    expect(roundingWords({ points, rounding: { order: "points", decimals: 2 } }).vi).toMatch(
      /chưa làm tròn, làm tròn một lần đến 2 chữ số/,
    );
    expect(
      roundingWords({ points, rounding: { order: "percent-then-points", decimals: 2, percentDecimals: 1 } })
        .vi,
    ).toMatch(/làm tròn trước đến 1 chữ số thập phân, rồi tính điểm và làm tròn đến 2/);
  });
});
