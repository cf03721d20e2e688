import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Copy,
  damagedCopies,
  entry,
  evaluationOf,
  example,
  MANIFEST,
} from "../../../test/fixtures/portal/damagedCopies.ts";
import { readPortalFolder } from "./readPortalFolder.ts";

const copied = damagedCopies();

describe("the example as it is", async () => {
  const folder = await readPortalFolder(example);
  const capture = evaluationOf(folder);
  const summary = folder.captures.find((it) => it.kind === "summary");

  it("gives one capture of the province and one of the country, and the procedures", () => {
    expect(folder.problems).toEqual([]);
    expect(folder.captures.map((it) => [it.kind, it.authority, it.period, it.complete])).toEqual([
      ["summary", "VN", "2026", false],
      ["evaluation", "H44", "2026-08", true],
    ]);
    expect(folder.procedures.map((it) => [it.code, it.state, it.appliedBy.length])).toEqual([
      ["1.000010", "UPDATED", 11],
      ["1.000026", "INACTIVE", 0],
      ["1.000030", "UPDATED", 1],
      ["6.006776", "ACTIVE", 0],
    ]);
    expect(folder.notes).toContain("Danh mục TTHC: có 4/5.741 thủ tục mà Cổng khai.");
  });

  it("keeps each answer byte for byte with the hash of its bytes", async () => {
    for (const it of capture.answers) {
      const bytes = await readFile(join(example, `${it.endpoint}.json`));
      expect([it.endpoint, it.body === bytes.toString("utf8"), it.bytes]).toEqual([
        it.endpoint,
        true,
        bytes.length,
      ]);
    }
    expect(capture.answers).toHaveLength(6);
  });

  it("takes the data time from the last of the six answers, and reads a time noted without seconds", () => {
    expect([capture.capturedFrom, capture.dataTime]).toEqual([
      "2026-09-26T18:14:00.000Z",
      "2026-09-26T18:14:48.404Z",
    ]);
  });

  it("finds the code of a unit that transparency knows by id only, and its kind where the tree knows none", () => {
    const row = capture.rows.find((it) => it.endpoint === "transparency" && it.agency === "H44.100");
    expect(row?.metrics.DOSSIER_SYNC).toEqual({
      numerator: 2247,
      denominator: 2247,
      ratio: "100",
      points: "6",
      max: "6",
      flags: ["TEMP_NATIONAL_REPORT_DENOMINATOR"],
    });
    expect(capture.agencies.find((it) => it.code === "H44.03")).toEqual({
      code: "H44.03",
      name: "Ban quản lý các khu công nghiệp",
      kind: "department",
      portalId: "019d2be3-6a88-732b-8b17-bcfe78dd3f07",
      parent: "H44",
    });
  });

  it("keeps null as null and zero as zero", () => {
    const province = capture.rows.find((it) => it.endpoint === "transparency" && it.agency === "H44");
    expect(province?.metrics.PUBLISH_ON_TIME).toMatchObject({
      numerator: 0,
      denominator: 0,
      ratio: null,
      points: null,
    });
    const copies = capture.rows.find((it) => it.endpoint === "dossier-digitized" && it.agency === "H44");
    expect(copies?.metrics.ELECTRONIC_CERTIFIED_COPY).toMatchObject({ numerator: null, denominator: null });
  });

  it("has no totalOverdue for the province, because the Portal gives it none", () => {
    const province = capture.rows.find((it) => it.endpoint === "dvc-progress-tree" && it.agency === "H44");
    expect(province?.fields).toEqual({
      totalReceived: 184513,
      totalOnTime: 144625,
      totalCompleted: 147765,
      avgProcessingDays: 7.05,
    });
  });

  it("says that 12 of 163 units are there, and that the Portal doubts its denominators", () => {
    expect(capture.notes).toEqual(
      expect.arrayContaining([
        "transparency: có 12/163 đơn vị mà Cổng khai; thứ hạng chỉ tính trong số đơn vị có mặt.",
        "Cổng gắn cờ chất lượng dữ liệu DOSSIER_SYNC: TEMP_NATIONAL_REPORT_DENOMINATOR ở 12 dòng.",
        "Cổng gắn cờ chất lượng dữ liệu DOSSIER_SYNC: NO_NATIONAL_REPORT_DATA ở 1 dòng.",
      ]),
    );
  });

  it("counts the provinces of a summary, and says what was not a raw capture", () => {
    expect(summary?.missing).toEqual(["4/34 tỉnh"]);
    expect(summary?.notes).toEqual([expect.stringContaining("NOT a byte-level capture")]);
  });

  it("has the same hash when read again", async () => {
    expect(evaluationOf(await readPortalFolder(example)).hash).toBe(capture.hash);
  });
});

describe("the folder and its manifest", () => {
  it.each([
    ["no manifest", "portal-no-manifest", (it: Copy) => rm(join(it.dir, MANIFEST))],
    ["a manifest that is no JSON", "portal-bad-manifest", (it: Copy) => it.text(MANIFEST, "{")],
    [
      "a manifest without files",
      "portal-bad-manifest",
      (it: Copy) => it.json(MANIFEST, (all) => delete all.files),
    ],
    [
      "an entry without payload",
      "portal-bad-manifest",
      (it: Copy) => it.json(MANIFEST, (all) => delete all.files[0].payload),
    ],
  ])("%s", async (_, code, damage) => {
    const folder = await copied();
    await damage(folder);
    const read = await folder.read();
    expect(read.problems.map((it) => it.code)).toEqual([code]);
    expect(read.captures).toEqual([]);
  });

  it("never reads outside the folder", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      entry(all, "transparency.json").file = "../outside.json";
    });
    expect((await folder.read()).problems.map((it) => it.code)).toEqual(["portal-file-outside"]);
  });

  it("reads the six answers of a province whose code only the manifest knows", async () => {
    const folder = await copied();
    for (const file of ["dvc-progress-tree", "provide-online-tree", "formality-online-payment-tree"]) {
      await folder.json(`${file}.json`, (all) => delete all.data.parent.departmentCode);
    }
    await folder.json("dossier-digitized.json", (all) => delete all.data.overview.departmentCode);
    const read = await folder.read();
    expect([read.problems, evaluationOf(read).authority]).toEqual([[], "H44"]);
    await folder.json(MANIFEST, (all) => delete all.province);
    expect((await folder.read()).problems.map((it) => it.code)).toEqual(["portal-unknown-root"]);
  });
});
