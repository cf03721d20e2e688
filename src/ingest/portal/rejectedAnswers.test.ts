import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Copy,
  damagedCopies,
  entry,
  evaluationOf,
  MANIFEST,
} from "../../../test/fixtures/portal/damagedCopies.ts";

const copied = damagedCopies();

describe("an answer that cannot be used costs its own group only", () => {
  it.each([
    [
      "an absent file",
      "portal-file-unreadable",
      "(ENOENT)",
      (it: Copy) => rm(join(it.dir, "transparency.json")),
    ],
    [
      "the firewall's page with HTTP 201",
      "portal-html",
      "trang chặn của tường lửa (HTTP 201)",
      (it: Copy) =>
        it.text("transparency.json", "<html><title>Request Rejected</title>Your support ID is 17</html>"),
    ],
    [
      "the firewall's words without a page",
      "portal-html",
      "trang chặn của tường lửa (HTTP 201)",
      (it: Copy) => it.text("transparency.json", "The requested URL was rejected."),
    ],
    [
      "another page",
      "portal-html",
      "Nhận được một trang web (HTTP 201)",
      (it: Copy) => it.text("transparency.json", "<!doctype html><p>Bảo trì</p>"),
    ],
    [
      "HTTP 403",
      "portal-http-error",
      "HTTP 403",
      (it: Copy) =>
        it.json(MANIFEST, (all) => Object.assign(entry(all, "transparency.json"), { httpStatus: 403 })),
    ],
    [
      "an error envelope",
      "portal-error-envelope",
      'code "ERR_500": "Lỗi hệ thống"',
      (it: Copy) => it.text("transparency.json", '{"code":"ERR_500","data":null,"message":"Lỗi hệ thống"}'),
    ],
    [
      "no data",
      "portal-no-data",
      "không có phần data",
      (it: Copy) => it.text("transparency.json", '{"code":"OK","data":[],"message":"OK"}'),
    ],
    [
      "half an answer",
      "portal-broken-json",
      "bị cắt ngang",
      async (it: Copy) => {
        const whole = await readFile(join(it.dir, "transparency.json"), "utf8");
        await it.text("transparency.json", whole.slice(0, whole.length / 2));
      },
    ],
    [
      "plain words",
      "portal-not-json",
      '"ECONNRESET"',
      (it: Copy) => it.text("transparency.json", "ECONNRESET"),
    ],
    [
      "bytes that are no UTF-8",
      "portal-not-text",
      "UTF-8",
      (it: Copy) => writeFile(join(it.dir, "transparency.json"), Buffer.from([0x7b, 0xff, 0xfe])),
    ],
    [
      "no overview",
      "portal-bad-field",
      "đối tượng JSON, nhưng nhận được không có gì",
      (it: Copy) => it.json("transparency.json", (all) => delete all.data.overview),
    ],
    [
      "no list of units",
      "portal-bad-field",
      "danh sách, nhưng nhận được không có gì",
      (it: Copy) => it.json("transparency.json", (all) => delete all.data.evaluation),
    ],
    [
      "a count written as text",
      "portal-bad-field",
      'số nguyên từ 0 trở lên hoặc null, nhưng nhận được "12"',
      (it: Copy) =>
        it.json("transparency.json", (all) =>
          Object.assign(all.data.evaluation[2].metrics[3], { numerator: "12" }),
        ),
    ],
    [
      "a negative count",
      "portal-bad-field",
      "nhận được -1",
      (it: Copy) =>
        it.json("transparency.json", (all) =>
          Object.assign(all.data.overview.metrics[3], { denominator: -1 }),
        ),
    ],
    [
      "another province's answer",
      "portal-wrong-root",
      "UBND tỉnh Đắk Lắk",
      (it: Copy) =>
        it.json("transparency.json", (all) =>
          Object.assign(all.data.overview, {
            departmentId: "019d2be3-6a85-74ec-a33c-a7c04919ba00",
            departmentName: "UBND tỉnh Đắk Lắk",
          }),
        ),
    ],
    [
      "a unit twice",
      "portal-unit-twice",
      "hai lần",
      (it: Copy) => it.json("transparency.json", (all) => all.data.evaluation.push(all.data.evaluation[0])),
    ],
  ])("%s", async (_, code, says, damage) => {
    const folder = await copied();
    await damage(folder);
    const read = await folder.read();
    expect(read.problems.map((it) => it.code)).toEqual([code]);
    expect(read.problems[0]?.at).toContain("transparency.json");
    expect(read.problems[0]?.says).toContain(says);
    const capture = evaluationOf(read);
    expect([capture.complete, capture.missing]).toEqual([false, ["transparency"]]);
    expect(capture.answers).toHaveLength(5);
    expect(capture.agencies).toHaveLength(13);
  });

  it("tells where in the answer the bad field stands", async () => {
    const folder = await copied();
    await folder.json("dvc-progress-tree.json", (all) =>
      Object.assign(all.data.children[4], { totalOnTime: 1.5 }),
    );
    const { problems } = await folder.read();
    expect(problems[0]?.at).toBe("dvc-progress-tree.json: data.children[4].totalOnTime");
  });

  it("asks for the collection to stop when the Portal refuses", async () => {
    const folder = await copied();
    await folder.json(MANIFEST, (all) => Object.assign(entry(all, "transparency.json"), { httpStatus: 429 }));
    const { problems } = await folder.read();
    expect(problems[0]?.remedy).toContain("dừng thu thập");
  });

  it("gives no capture of a province of which nothing could be read", async () => {
    const folder = await copied();
    for (const { file } of JSON.parse(await readFile(join(folder.dir, MANIFEST), "utf8")).files) {
      await folder.text(file, "<html>Request Rejected</html>");
    }
    const read = await folder.read();
    expect([read.captures, read.problems.length]).toEqual([[], 9]);
  });
});
