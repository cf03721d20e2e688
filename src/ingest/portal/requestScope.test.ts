import { cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { damagedCopies, entry, evaluationOf, MANIFEST } from "../../../test/fixtures/portal/damagedCopies.ts";

const copied = damagedCopies();

describe("what the request says", () => {
  it("separates two periods in one folder", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      entry(all, "transparency.json").payload = {
        rootDepartmentId: all.province.departmentId,
        timeType: "quarter",
        year: 2026,
        quarter: 3,
      };
    });
    const { captures } = await folder.read();
    const evaluations = captures.filter((it) => it.kind === "evaluation");
    expect(evaluations.map((it) => [it.period, it.missing.length])).toEqual([
      ["2026-Q3", 5],
      ["2026-08", 1],
    ]);
  });

  it.each([
    ["2026-07-01", "2026-09-30", "2026-Q3"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2026-02-01", "2026-02-28", "2026-02"],
  ])("reads %s to %s as %s", async (fromDate, toDate, period) => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      Object.assign(entry(all, "handling-satisfaction.json").payload, { fromDate, toDate });
    });
    const { captures, problems } = await folder.read();
    expect(problems).toEqual([]);
    expect(captures.map((it) => it.period)).toContain(period);
  });

  it.each([
    [{ fromDate: "2026-08-02", toDate: "2026-08-31" }],
    [{ fromDate: "2026-08-01", toDate: "2026-08-30" }],
    [{ fromDate: "tháng 8", toDate: "2026-08-31" }],
  ])("refuses %o, which is no whole period", async (dates) => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) =>
      Object.assign(entry(all, "handling-satisfaction.json").payload, dates),
    );
    const read = await folder.read();
    expect(read.problems.map((it) => [it.code, it.at])).toEqual([
      ["portal-bad-request", "handling-satisfaction.json: payload"],
    ]);
    expect(evaluationOf(read).missing).toEqual(["handling-satisfaction"]);
  });

  it("leaves out an answer about one procedure", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      entry(all, "dossier-digitized.json").payload.formalityID = "019d2bfd-8e22-77ef-819f-e49460350904";
    });
    const read = await folder.read();
    expect(evaluationOf(read).missing).toEqual(["dossier-digitized"]);
    expect(read.notes[0]).toContain("dossier-digitized.json: chỉ về thủ tục 019d2bfd");
  });

  it("never keeps tokens and cookies", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      const { payload } = entry(all, "transparency.json");
      Object.assign(payload, {
        Authorization: "Bearer t",
        headers: { cookie: "c", Accept: "application/json" },
      });
    });
    const [answer] = evaluationOf(await folder.read()).answers;
    expect(answer?.endpoint).toBe("transparency");
    expect(answer?.request).toMatchObject({ headers: { Accept: "application/json" }, timeType: "month" });
    expect(JSON.stringify(answer?.request)).not.toMatch(/bearer|cookie/i);
  });

  it("takes the later of two answers to the same question", async () => {
    const folder = await copied();
    await cp(join(folder.dir, "transparency.json"), join(folder.dir, "again.json"));
    await folder.json("again.json", (all) => {
      all.data.overview.totalScore = 7.95;
    });
    await folder.json(MANIFEST, (all) => {
      const later = { file: "again.json", capturedAt: "2026-09-26T20:00:00Z" };
      all.files.unshift({ ...entry(all, "transparency.json"), ...later });
    });
    const capture = evaluationOf(await folder.read());
    expect(capture.rows.find((it) => it.endpoint === "transparency" && it.row === "parent")?.points).toBe(
      "7.95",
    );
    expect(capture.notes).toContain("transparency.json: có câu trả lời mới hơn (again.json) nên không dùng.");
    expect(capture.answers).toHaveLength(6);
  });

  it("ignores an answer of an endpoint it does not use, and says so", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => {
      entry(all, "transparency.json").path = "/api/v1/reporting/evaluation/constructor";
    });
    const read = await folder.read();
    expect([read.problems, evaluationOf(read).missing]).toEqual([[], ["transparency"]]);
    expect(read.notes).toContain("transparency.json: điểm cuối constructor chưa được dùng; bỏ qua.");
  });
});

describe("an answer in two pages", () => {
  const inTwoPages = async () => {
    const folder = await copied();
    await cp(join(folder.dir, "transparency.json"), join(folder.dir, "page-2.json"));
    await folder.json("transparency.json", (all) => all.data.evaluation.splice(5));
    await folder.json("page-2.json", (all) => all.data.evaluation.splice(0, 5));
    await folder.json(MANIFEST, (all) => {
      const first = entry(all, "transparency.json");
      all.files.push({ ...first, file: "page-2.json", payload: { ...first.payload, currentPage: 2 } });
    });
    return folder;
  };

  it("is one list of units, and the root stands in it once", async () => {
    const capture = evaluationOf(await (await inTwoPages()).read());
    const rows = capture.rows.filter((it) => it.endpoint === "transparency");
    expect([rows.length, new Set(rows.map((it) => it.agency)).size]).toEqual([13, 13]);
    expect([capture.complete, capture.answers.length]).toEqual([true, 7]);
    expect(capture.notes.filter((it) => it.startsWith("transparency: có"))).toEqual([
      "transparency: có 12/163 đơn vị mà Cổng khai; thứ hạng chỉ tính trong số đơn vị có mặt.",
    ]);
  });

  it("is incomplete when one page could not be read", async () => {
    const folder = await inTwoPages();
    await folder.text("page-2.json", "<html>Request Rejected</html>");
    const capture = evaluationOf(await folder.read());
    expect([capture.complete, capture.missing]).toEqual([false, ["transparency"]]);
    expect(capture.rows.filter((it) => it.endpoint === "transparency")).toHaveLength(6);
  });
});
