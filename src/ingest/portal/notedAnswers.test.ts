import { describe, expect, it } from "vitest";
import {
  damagedCopies,
  evaluationOf,
  example,
  type Json,
} from "../../../test/fixtures/portal/damagedCopies.ts";
import { readPortalFolder } from "./readPortalFolder.ts";

const copied = damagedCopies();

describe("what is accepted is flagged", () => {
  const noted = async (file: string, change: (it: Json) => void) => {
    const folder = await copied();
    await folder.json(file, change);
    const read = await folder.read();
    expect(read.problems).toEqual([]);
    return { ...read, capture: evaluationOf(read) };
  };

  it("unknown fields, once", async () => {
    const { capture } = await noted("transparency.json", (all) => {
      for (const it of all.data.evaluation) it.ngayCapNhat = "2026-09-26";
      all.data.overview.metrics[0].trend = 1;
    });
    expect(capture.complete).toBe(true);
    expect(capture.notes.filter((it) => it.includes("chưa biết"))).toEqual([
      "transparency: có trường chưa biết: metrics.trend, đơn vị.ngayCapNhat; giữ nguyên trong bản gốc, không dùng để tính.",
    ]);
  });

  it("metrics that became null: nothing is made up", async () => {
    const { capture } = await noted("dossier-digitized.json", (all) => {
      Object.assign(all.data.evaluation[4].metrics[0], {
        numerator: null,
        denominator: null,
        ratio: null,
        score: null,
      });
    });
    const row = capture.rows.find((it) => it.endpoint === "dossier-digitized" && it.agency === "H44.100");
    expect(row?.metrics.ORIGINAL_RESULT_AVAILABLE).toMatchObject({
      numerator: null,
      points: null,
      ratio: null,
    });
    expect(capture.notes).toContain(
      "dossier-digitized, UBND Phường Việt Trì: tổng điểm các chỉ số là 3,68, khác điểm nhóm 8,67.",
    );
  });

  it("metrics that are gone or new", async () => {
    const { capture } = await noted("transparency.json", (all) => {
      all.data.overview.metrics[0].code = "PUBLISH_IN_TIME";
    });
    expect(capture.notes).toEqual(
      expect.arrayContaining([
        "transparency, UBND tỉnh Phú Thọ: thiếu chỉ số PUBLISH_ON_TIME.",
        "transparency, UBND tỉnh Phú Thọ: có chỉ số chưa biết PUBLISH_IN_TIME.",
      ]),
    );
  });

  it("a numerator above its denominator", async () => {
    const { capture } = await noted("transparency.json", (all) => {
      all.data.overview.metrics[2].numerator = 1090;
    });
    expect(capture.notes).toContain(
      "transparency, UBND tỉnh Phú Thọ: PUBLIC_CONTENT_FULL có tử số 1.090 lớn hơn mẫu số 89.",
    );
  });

  it("overdue and channel counts that do not add up", async () => {
    const progress = await noted("dvc-progress-tree.json", (all) => {
      all.data.children[1].totalOverdue = 100;
    });
    expect(progress.capture.notes).toContain(
      "dvc-progress-tree, Ban quản lý các khu công nghiệp - Tỉnh Phú Thọ: totalOnTime + totalOverdue = 586, khác totalReceived = 588.",
    );
    const online = await noted("provide-online-tree.json", (all) => {
      all.data.parent.channelPostalSum = 5;
    });
    expect(online.capture.notes).toContain(
      "provide-online-tree, UBND tỉnh Phú Thọ: channelOnlineSum + channelDirectSum + channelPostalSum = 152.600, khác channelTotalSum = 152.595.",
    );
  });

  it("a unit that one answer lacks has no row there", async () => {
    const { capture } = await noted("formality-online-payment-tree.json", (all) => {
      all.data.children.splice(0, 1);
    });
    expect(capture.notes).toContain(
      "formality-online-payment-tree: không có H44.01 Văn phòng UBND Tỉnh; nhóm này của các đơn vị đó để trống.",
    );
    expect(capture.rows.filter((it) => it.agency === "H44.01")).toHaveLength(5);
    expect(capture.complete).toBe(true);
  });

  it("a unit that no answer gives a code is left out and named", async () => {
    const { capture } = await noted("transparency.json", (all) => {
      all.data.evaluation.push({
        ...all.data.evaluation[0],
        departmentId: "x-1",
        departmentName: "UBND xã Mới",
      });
    });
    expect(capture.agencies).toHaveLength(13);
    expect(capture.notes).toContain(
      'Đơn vị "UBND xã Mới" (id x-1) chỉ có trong transparency, không nơi nào cho mã định danh; chưa đưa vào bảng điểm.',
    );
  });

  it("a code that two units claim belongs to the first, and the other is named", async () => {
    const { capture } = await noted("dvc-progress-tree.json", (all) => {
      const twin = { ...all.data.children[0], departmentId: "x-2", departmentName: "Sở Trùng Mã" };
      all.data.children.push(twin);
    });
    expect(capture.agencies.filter((it) => it.code === "H44.01").map((it) => it.name)).toEqual([
      "Văn phòng UBND Tỉnh",
    ]);
    expect(capture.notes).toContain(
      'Đơn vị "Sở Trùng Mã" (id x-2) trùng mã H44.01 với đơn vị khác; chưa đưa vào bảng điểm.',
    );
  });

  it("a unit of two codes is left out and named", async () => {
    const { capture } = await noted("dvc-progress-tree.json", (all) => {
      all.data.children[0].departmentCode = "H44.02";
    });
    expect(capture.agencies.map((it) => it.code)).not.toContain("H44.01");
    expect(capture.notes).toContainEqual(expect.stringContaining("có nhiều mã: H44.02, H44.01"));
  });

  it("changed numbers give another hash and the new points", async () => {
    const { capture } = await noted("handling-satisfaction.json", (all) => {
      all.data.overview.totalScore = 13.01;
    });
    expect(capture.hash).not.toBe(evaluationOf(await readPortalFolder(example)).hash);
    const row = capture.rows.find((it) => it.endpoint === "handling-satisfaction" && it.row === "parent");
    expect(row?.points).toBe("13.01");
  });

  it("a summary of 34 provinces is complete, and a missing group is named", async () => {
    const { captures } = await noted("service-results.reconstructed.json", (all) => {
      const [first] = all.data.evaluation;
      for (let at = all.data.evaluation.length; at < 34; at++) {
        all.data.evaluation.push({ ...first, departmentId: `id-${at}`, departmentCode: `H${at + 60}` });
      }
      all.data.evaluation[0].groupScores.TTTT = null;
    });
    const summary = captures.find((it) => it.kind === "summary");
    expect([summary?.complete, summary?.missing]).toEqual([true, []]);
    expect(summary?.notes).toContain("UBND tỉnh Đồng Tháp: không có điểm nhóm TTTT.");
  });
});
