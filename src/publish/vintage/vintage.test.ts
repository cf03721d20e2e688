import { expect, it } from "vitest";
import { benCauNotice, withFigure } from "../testing/benCauNotice.ts";
import { benCauVintage } from "../testing/benCauVintage.ts";
import { isIntact, makeVintage, vintageJson } from "./vintage.ts";
import { diffVintages } from "./vintageDiff.ts";

it("gives the same bytes on every run", () => {
  expect(vintageJson(makeVintage(benCauVintage()))).toBe(vintageJson(makeVintage(benCauVintage())));
});

it("holds every figure of the data by cell, in the order of cells", () => {
  const { figures } = makeVintage(benCauVintage());
  const cells = figures.map((it) => it.cell);
  expect(cells).toEqual([...cells].sort());
  expect(figures.find((it) => it.cell === "unit.000.21.31.H53.eResultRate")).toEqual({
    cell: "unit.000.21.31.H53.eResultRate",
    decimal: "13.13",
    decimals: 2,
    unit: "percent",
  });
});

it("changes its hash with one figure, the time of issue, the override or one byte of a file", () => {
  const { contentHash } = makeVintage(benCauVintage());
  const override = { reason: "Đã đối chiếu với nguồn", by: "Trần Văn B", at: "2023-11-06T07:59:00Z" };
  const others = [
    benCauVintage(withFigure(benCauNotice(), "UBND xã An Thạnh", "eResultRate", "13,14")),
    { ...benCauVintage(), issuedAt: "2023-11-06T08:00:01Z" },
    { ...benCauVintage(), override },
    { ...benCauVintage(), files: [{ name: "cong-van.pdf", sha256: "e".repeat(64) }] },
  ];
  const hashes = others.map((it) => makeVintage(it).contentHash);
  expect(new Set([contentHash, ...hashes]).size).toBe(5);
});

it("shows a record or a document that was changed after it was issued", () => {
  const input = benCauVintage();
  const record = makeVintage(input);
  expect(isIntact(record, input.content)).toBe(true);
  expect(isIntact({ ...record, signer: "Người khác" }, input.content)).toBe(false);
  expect(isIntact(record, { ...input.content, subject: "khác" })).toBe(false);
  expect(isIntact(JSON.parse(vintageJson(record)), input.content)).toBe(true);
});

it("corrects a vintage by a new one with the reason and the changed cells", () => {
  const first = makeVintage(benCauVintage());
  const corrected = {
    ...benCauVintage(withFigure(benCauNotice(), "Tỷ lệ chung của huyện", "eResultRate", "78,43")),
    supersedes: { id: "v1", record: first, reason: "Gõ nhầm tỷ lệ chung" },
  };
  expect(makeVintage(corrected).supersedes).toEqual({
    id: "v1",
    contentHash: first.contentHash,
    reason: "Gõ nhầm tỷ lệ chung",
    changes: [{ cell: "all.eResultRate", before: "98.43", after: "78.43" }],
  });
});

it("says of a correction without a reason what can be seen from the figures", () => {
  const first = makeVintage(benCauVintage());
  const supersedes = { id: "v1", record: first, reason: null };
  const again = makeVintage({ ...benCauVintage(), number: "13", supersedes });
  expect(again.supersedes?.reason).toBe("Không nêu lý do; số liệu không thay đổi.");
  const other = benCauVintage(withFigure(benCauNotice(), "Tỷ lệ chung của huyện", "eResultRate", "78,43"));
  expect(makeVintage({ ...other, supersedes }).supersedes?.reason).toBe(
    "Không nêu lý do; 1 ô số liệu thay đổi.",
  );
});

it("holds the groups and the units it covers, named as in the registry", () => {
  const { format, groups, units } = makeVintage(benCauVintage());
  expect(format).toBe("minhbach-vintage-1");
  expect(groups.map((it) => [it.id, it.applicable])).toEqual([
    ["CKMB", false],
    ["TDGQ", true],
    ["CLGQ", true],
    ["MDHL", true],
    ["MDSH", true],
    ["TTTT", true],
  ]);
  expect(units).toHaveLength(10);
  expect(units[9]).toEqual({ code: "000.22.31.H53", name: "UBND xã Long Chữ", kind: "commune" });
});

it("tells a cell that became unknown from one that is no longer there", () => {
  const cell = { cell: "total.points", decimal: "60.93", decimals: 2, unit: "points" } as const;
  expect(diffVintages({ figures: [cell] }, { figures: [{ ...cell, decimal: null }] })).toEqual([
    { cell: "total.points", before: "60.93", after: null },
  ]);
  expect(diffVintages({ figures: [cell] }, { figures: [] })).toEqual([
    { cell: "total.points", before: "60.93" },
  ]);
  expect(diffVintages({ figures: [cell] }, { figures: [cell] })).toEqual([]);
});
