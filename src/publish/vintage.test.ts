import { expect, it } from "vitest";
import { readRegistry } from "#registry/readRegistry.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { readProfile } from "#rulebook/profiles.ts";
import { buildNoticeContent } from "./noticeContent.ts";
import { benCauNotice, withFigure } from "./testing/benCauNotice.ts";
import { isIntact, makeVintage, type VintageInput, vintageJson } from "./vintage.ts";
import { diffVintages } from "./vintageDiff.ts";

const registry = readRegistry();
const rulebook = loadRulebook("qd766-seed-2023");
const profile = readProfile("ben-cau-2023");

/** What would be issued for Bến Cầu's October, from these figures. */
function inputFrom(notice = benCauNotice()): VintageInput {
  if (profile.builds !== "notice") throw new Error("ben-cau-2023 is no notice profile");
  const issue = { number: "12", day: "2023-11-06", signer: null, override: null };
  const { content, figures } = buildNoticeContent(profile, {
    notice,
    previous: null,
    registry,
    rulebook,
    issue,
  });
  return {
    agency: { code: "000.00.31.H53", name: "UBND huyện Bến Cầu" },
    period: "2023-10",
    profile: { id: profile.id, hash: profile.hash },
    rulebook: { id: rulebook.id, hash: rulebook.hash },
    registry: { version: "2023-10-01", hash: "tree" },
    source: { kind: "notice", id: "000.00.31.H53-2023-10", hash: notice.sha256 },
    previousSource: null,
    dataTime: notice.dataTime,
    findings: [],
    ...issue,
    issuedAt: "2023-11-06T08:00:00Z",
    content,
    figures,
    supersedes: null,
  };
}

it("gives the same bytes on every run", () => {
  expect(vintageJson(makeVintage(inputFrom()))).toBe(vintageJson(makeVintage(inputFrom())));
});

it("holds every figure of the data by cell, in the order of cells", () => {
  const { figures } = makeVintage(inputFrom());
  const cells = figures.map((it) => it.cell);
  expect(cells).toEqual([...cells].sort());
  expect(figures.find((it) => it.cell === "unit.000.21.31.H53.eResultRate")).toEqual({
    cell: "unit.000.21.31.H53.eResultRate",
    decimal: "13.13",
    decimals: 2,
    unit: "percent",
  });
});

it("changes its hash with one figure, the time of issue or the override", () => {
  const { contentHash } = makeVintage(inputFrom());
  const override = { reason: "Đã đối chiếu với nguồn", by: "Trần Văn B", at: "2023-11-06T07:59:00Z" };
  const others = [
    inputFrom(withFigure(benCauNotice(), "UBND xã An Thạnh", "eResultRate", "13,14")),
    { ...inputFrom(), issuedAt: "2023-11-06T08:00:01Z" },
    { ...inputFrom(), override },
  ];
  const hashes = others.map((it) => makeVintage(it).contentHash);
  expect(new Set([contentHash, ...hashes]).size).toBe(4);
});

it("shows a record or a document that was changed after it was issued", () => {
  const input = inputFrom();
  const record = makeVintage(input);
  expect(isIntact(record, input.content)).toBe(true);
  expect(isIntact({ ...record, signer: "Người khác" }, input.content)).toBe(false);
  expect(isIntact(record, { ...input.content, subject: "khác" })).toBe(false);
  expect(isIntact(JSON.parse(vintageJson(record)), input.content)).toBe(true);
});

it("corrects a vintage by a new one with the reason and the changed cells", () => {
  const first = makeVintage(inputFrom());
  const corrected = {
    ...inputFrom(withFigure(benCauNotice(), "Tỷ lệ chung của huyện", "eResultRate", "78,43")),
    supersedes: { id: "v1", record: first, reason: "Gõ nhầm tỷ lệ chung" },
  };
  expect(makeVintage(corrected).supersedes).toEqual({
    id: "v1",
    contentHash: first.contentHash,
    reason: "Gõ nhầm tỷ lệ chung",
    changes: [{ cell: "all.eResultRate", before: "98.43", after: "78.43" }],
  });
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
