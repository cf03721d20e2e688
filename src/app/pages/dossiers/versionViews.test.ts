import { describe, expect, it } from "vitest";
import type { Dossier } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { versionViews } from "./versionViews.ts";

const first = "2023-10-02T09:00:00.000Z";
const later = "2023-11-02T09:00:00.000Z";

const version = (some: Partial<Dossier>, knownFrom: string, knownUntil: string | null) => ({
  code: "A",
  facts: { ...nothingKnown("A"), ...some },
  deleted: false,
  kind: "record" as const,
  source: "sync",
  sourceTime: null,
  knownFrom,
  knownUntil,
  batch: 1,
  rawHash: "0",
});

const changes = (versions: Parameters<typeof versionViews>[0]) =>
  versionViews(versions, () => null).map((it) =>
    it.changes.map(({ before, after }) => [after.code, before.value, after.value]),
  );

describe("versionViews", () => {
  it("tells everything known of the first, and of the next only what it says otherwise", () => {
    const told = changes([
      version({ state: "processing" }, first, later),
      version({ state: "returned", steps: [] }, later, null),
    ]);
    expect(told).toEqual([
      [
        ["code", null, "A"],
        ["state", null, "processing"],
      ],
      [
        ["state", "processing", "returned"],
        ["steps", null, "0"],
      ],
    ]);
  });

  it("gives values the words rules/facts.yaml has for them", () => {
    const [view] = versionViews([version({ state: "returned" }, first, null)], () => null);
    expect(view?.changes[1]?.after).toMatchObject({
      title: { vi: "trạng thái hồ sơ" },
      says: { vi: "đã trả kết quả", en: "returned" },
    });
  });

  it("goes on from a version that was replaced within its own delivery", () => {
    const told = changes([
      version({ state: "accepted" }, first, first),
      version({ state: "processing" }, first, null),
    ]);
    expect(told[1]).toEqual([["state", "accepted", "processing"]]);
  });

  it("does not go on from one that came too late to be believed", () => {
    const told = changes([
      version({ state: "processing" }, first, later),
      version({ state: "accepted" }, "2023-10-20T00:00:00.000Z", "2023-10-20T00:00:00.000Z"),
      version({ state: "returned" }, later, null),
    ]);
    expect(told[1]).toEqual([["state", "processing", "accepted"]]);
    expect(told[2]).toEqual([["state", "processing", "returned"]]);
  });

  it("tells how many steps there are and nothing of what is in them", () => {
    const step = {
      at: first,
      state: "accepted" as const,
      handlerName: "Trần Thị Bịa",
      handlerTitle: null,
      unit: null,
      note: "ghi chú riêng",
      dueAt: null,
    };
    const views = versionViews([version({ steps: [step] }, first, null)], () => null);
    expect(JSON.stringify(views)).not.toMatch(/Trần Thị Bịa|ghi chú riêng/);
    expect(views[0]?.changes.at(-1)?.after).toMatchObject({ code: "steps", value: "1" });
  });
});
