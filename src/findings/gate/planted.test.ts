import { describe, expect, it } from "vitest";
import { check, defects, fixture } from "../../../test/fixtures/gate/checking.ts";

const corrected = fixture("ben-cau-2023-10-da-sua.md");

/** One defect planted in the corrected dispatch: what is replaced, by what, and everything the gate then says. */
const planted: readonly [string, string | RegExp, string, readonly string[]][] = [
  [
    "points of a group typed wrongly",
    "Số hóa hồ sơ: 15,08/22",
    "Số hóa hồ sơ: 18,08/22",
    ["group-sum-differs"],
  ],
  [
    "a sum off by what rounding explains",
    "Số hóa hồ sơ: 15,08/22",
    "Số hóa hồ sơ: 15,07/22",
    ["group-sum-within-rounding"],
  ],
  [
    "a maximum typed wrongly",
    "17,12/18 điểm",
    "17,12/19 điểm",
    ["group-maxima-differ", "group-maximum-unlike-rulebook"],
  ],
  ["points above the maximum", /17,10\/20(.*)15,08\/22/, "20,10/20$112,08/22", ["points-above-maximum"]],
  [
    "not applicable printed as zero",
    "minh bạch: không áp dụng",
    "minh bạch: 0/18 điểm",
    ["zero-not-applicable"],
  ],
  ["a group left out", " Thanh toán trực tuyến: 4,47/10 điểm", "", ["groups-incomplete"]],
  ["a common rate above every unit", "<b>–</b>", "<b>98,43</b>", ["total-outside-units"]],
  ["a common rate below every unit", "<b>73,50</b>", "<b>40,50</b>", ["total-outside-units"]],
  ["a count total off by one", "<b>3.141</b>", "<b>3.142</b>", ["count-total-differs"]],
  [
    "an overdue total that misses one",
    "<b>01<sup>i</sup></b>",
    "<b>02<sup>i</sup></b>",
    ["count-total-differs", "dossier-list-differs"],
  ],
  ["a rate above 100", "95,24\t81,00", "195,24\t81,00", ["rate-out-of-bounds"]],
  ["a negative count", "81,00\t289", "81,00\t-289", ["count-total-differs", "negative-figure"]],
  ["a fraction of a dossier", "81,00\t289", "81,00\t289,5", ["count-total-differs", "count-not-whole"]],
  ["a letter among digits", "95,24\t81,00", "95,2A\t81,00", ["unreadable-figure"]],
  ["no data printed as zeros", "0\t–\t–\t–\t–\t44", "0\t0\t0\t0\t0\t44", ["zero-row"]],
  ["a code with a dot missing", "000.25.31.H53", "000.2531.H53", ["code-grammar"]],
  ["a code used twice", "000.25.31.H53", "000.24.31.H53", ["code-duplicate"]],
  [
    "two codes exchanged",
    /000\.24\.31(.*\n.*)000\.23\.31/,
    "000.23.31$1000.24.31",
    ["code-of-another-unit", "code-of-another-unit"],
  ],
  ["a code that is not the unit's", "000.25.31.H53", "000.95.31.H53", ["code-differs-from-registry"]],
  ["a code left out", "UBND xã Long Phước\t000.25.31.H53", "UBND xã Long Phước\t", ["code-missing"]],
  [
    "name and code exchanged",
    "UBND xã Long Giang\t000.23.31.H53",
    "000.23.31.H53\tUBND xã Long Giang",
    ["name-code-swapped"],
  ],
  ["a misspelt name", "\tUBND xã Long Chữ\t", "\tUBND xã Long Chử\t", ["name-misspelt"]],
  [
    "a unit listed twice",
    "9\tUBND xã Long Phước\t000.25.31.H53\t01\t100,00\t100,00\t70,00\t69,40\t109",
    "9\tUBND xã Long Giang\t000.23.31.H53\t01\t100,00\t100,00\t70,00\t69,40\t109",
    ["name-duplicate", "unit-missing"],
  ],
  [
    "a name spelt otherwise in the text",
    "<sup>i</sup> UBND xã Long Phước",
    "<sup>i</sup> UBND xã Long Phướt",
    ["name-differs-in-text"],
  ],
  ["a marker without footnote", "hài lòng (%)", "hài lòng (%) (***)", ["marker-without-footnote"]],
  [
    "a footnote nothing points at",
    "Kết quả số hóa hồ sơ (**)",
    "Kết quả số hóa hồ sơ",
    ["footnote-without-marker"],
  ],
  [
    "a footnote given twice",
    "(\\*\\*: Số liệu",
    "(\\*: Số liệu",
    ["footnote-duplicate", "marker-without-footnote"],
  ],
  ["a dossier of a day that never was", "G22.99-231025", "G22.99-231325", ["dossier-date-impossible"]],
  ["a dossier after the figures", "G22.99-231025", "G22.99-231125", ["dossier-after-data-time"]],
  ["a dossier a year before", "G22.99-231025", "G22.99-221025", ["dossier-long-before-period"]],
  ["a dossier number cut short", "G22.99-231025-0100261", "G22.99-23102-0100261", ["dossier-code-grammar"]],
  ["one figure with fewer decimals", "85,83", "85,8", ["mixed-decimals"]],
  ["points with fewer decimals", "7,16/12", "7,2/12", ["group-sum-within-rounding", "mixed-decimals-points"]],
  ["a blank number", "Số: 1234/UBND-VP\n", "Số: /UBND-VP\n", ["number-blank"]],
  ["a number without drafting unit", "Số: 1234/UBND-VP\n", "Số: 1234/UBND\n", ["number-without-unit"]],
  ["a blank day", "Bến Cầu, ngày 06 tháng 11 năm 2023", "Bến Cầu, ngày    tháng 11 năm 2023", ["day-blank"]],
  ["no signer", "**Nguyễn Văn Mẫu**\n", "", ["signer-blank"]],
  ["no data time", " (*Số liệu tại thời điểm 16h30 ngày 02/11/2023*)", "", ["data-time-missing"]],
  ["dashes in the motto", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc", ["motto-dash"]],
  [
    "a blank appendix reference",
    "Công văn số: 1234/UBND-VP ngày 06 tháng",
    "Công văn số:      /UBND-VP ngày      tháng",
    ["appendix-reference-blank"],
  ],
  [
    "figures taken before the period ended",
    "16h30 ngày 02/11/2023",
    "16h30 ngày 30/10/2023",
    ["data-time-before-period-end"],
  ],
  [
    "signed before the figures were taken",
    "Bến Cầu, ngày 06 tháng 11",
    "Bến Cầu, ngày 01 tháng 11",
    ["document-before-data-time"],
  ],
  [
    "another month in the title",
    "CẤP XÃ TRONG THÁNG 10/2023",
    "CẤP XÃ TRONG THÁNG 9/2023",
    ["period-differs"],
  ],
  ["the wrong unit called lowest", "thì An Thạnh là xã", "thì Lợi Thuận là xã", ["claim-superlative-wrong"]],
  ["the wrong figure for the lowest", "chỉ đạt 43,80%", "chỉ đạt 48,30%", ["claim-figure-differs"]],
  [
    "two lowest that omit one",
    "thì An Thạnh là xã có tỷ lệ thấp nhất chỉ đạt 43,80%",
    "thì thấp nhất là các xã An Thạnh 43,80%, Long Phước 69,40%",
    ["claim-omits-worse-unit"],
  ],
  [
    "a figure that is not the unit's",
    "của xã An Thạnh là 13,13%",
    "của xã An Thạnh là 31,13%",
    ["claim-figure-not-in-row", "claim-omits-worse-figure"],
  ],
  ["a comparison without the other figure", " (70 hồ sơ)", "", ["comparison-unverifiable"]],
  ["a comparison the figures deny", " (70 hồ sơ)", " (60 hồ sơ)", ["comparison-wrong"]],
  [
    "a target without a rate",
    "thực hiện.\n",
    "thực hiện đảm bảo 50% số lượng hồ sơ.\n",
    ["target-not-measurable"],
  ],
  ["an ordinal skipped", "\n9\tUBND xã Long Phước", "\n8\tUBND xã Long Phước", ["ordinal-sequence"]],
  [
    "a unit left out",
    /\n8\tUBND xã Long Giang.*\n(9.*\n10.*\n.*)3\.141/,
    "\n$12.686",
    ["ordinal-sequence", "unit-missing"],
  ],
];

describe("one defect planted in the corrected dispatch", () => {
  it.each(planted)("%s", async (_, from, to, expected) => {
    const text = corrected.replace(from, to);
    expect(text).not.toBe(corrected);
    expect(defects(await check(text, "da-sua.md")).sort()).toEqual([...expected].sort());
  });
});
