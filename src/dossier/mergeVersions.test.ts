import { describe, expect, it } from "vitest";
import type { Dossier, Step } from "./dossier.ts";
import { mergeVersions } from "./mergeVersions.ts";
import { nothingKnown } from "./nothingKnown.ts";
import { versionOfProgress } from "./versionOfProgress.ts";

const code = "H44.100-260302-0007";
const dossier = (facts: Partial<Dossier>): Dossier => ({ ...nothingKnown(code), ...facts });
const step = (at: string | null, state: Step["state"], more: Partial<Step> = {}): Step => ({
  at,
  state,
  handlerName: null,
  handlerTitle: null,
  unit: null,
  note: null,
  dueAt: null,
  ...more,
});
const [monday, tuesday, wednesday] = ["2026-03-02T02:00:00Z", "2026-03-03T02:00:00Z", "2026-03-04T02:00:00Z"];

describe("a record", () => {
  it("replaces what was known, emptied fields included: a reopened dossier loses its end", () => {
    const ended = dossier({ state: "processed", finishedAt: tuesday, receivedAt: monday, channel: "online" });
    const reopened = dossier({ state: "processing", receivedAt: monday, channel: "online" });
    expect(mergeVersions(ended, reopened, "record")).toEqual(reopened);
  });

  it("keeps steps and other codes, which it does not tell", () => {
    const known = dossier({ steps: [step(monday, "accepted")], otherCodes: ["X-1"] });
    const merged = mergeVersions(known, dossier({ state: "processing", otherCodes: ["X-2"] }), "record");
    expect(merged).toEqual(
      dossier({ state: "processing", steps: [step(monday, "accepted")], otherCodes: ["X-1", "X-2"] }),
    );
  });
});

describe("progress", () => {
  const received = dossier({ state: "accepted", receivedAt: monday, dueAt: wednesday, agency: "H44.100" });

  it("adds its steps in the order of their time and touches nothing else but the state", () => {
    const known = { ...received, steps: [step(wednesday, "processed")] };
    const merged = mergeVersions(
      known,
      dossier({ steps: [step(tuesday, "processing"), step(null, null)] }),
      "progress",
    );
    const steps = [step(tuesday, "processing"), step(wednesday, "processed"), step(null, null)];
    expect(merged).toEqual({ ...received, state: "processed", steps });
  });

  it("takes steps with the same content for one, however their time is written", () => {
    const known = { ...received, steps: [step(tuesday, "processing", { handlerTitle: "Công chức" })] };
    const again = [step("2026-03-03T09:00:00+07:00", "processing", { unit: "Tư pháp" })];
    const merged = mergeVersions(known, dossier({ steps: again }), "progress");
    expect(merged.steps).toEqual([
      step(tuesday, "processing", { handlerTitle: "Công chức", unit: "Tư pháp" }),
    ]);
    const other = [step(tuesday, "processing", { handlerName: "Nguyễn Văn A" })];
    expect(mergeVersions(known, dossier({ steps: other }), "progress").steps).toHaveLength(2);
  });

  it("never turns the state back behind a date the record tells", () => {
    const returned = { ...received, state: "returned", returnedAt: wednesday } as const;
    const late = dossier({ steps: [step(tuesday, "processing")] });
    expect(mergeVersions(returned, late, "progress").state).toBe("returned");
    expect(mergeVersions(received, late, "progress").state).toBe("processing");
  });

  it("tells the state where no record did", () => {
    const first = versionOfProgress({
      authority: "H44",
      source: "CapNhatTienDoHoSoMC",
      sourceTime: tuesday,
      code,
      step: step(tuesday, "processing"),
      rawHash: "0",
    });
    expect(first.kind).toBe("progress");
    expect(mergeVersions(nothingKnown(code), first.facts, first.kind)).toEqual(
      dossier({ state: "processing", steps: [step(tuesday, "processing")] }),
    );
  });
});

describe("an export", () => {
  it("replaces what it knows and erases nothing", () => {
    const known = dossier({ state: "accepted", channel: "online", receivedAt: monday, pauses: [], fees: [] });
    const merged = mergeVersions(known, dossier({ state: "processed", finishedAt: tuesday }), "export");
    expect(merged).toEqual({ ...known, state: "processed", finishedAt: tuesday });
  });

  it("moves a unit or procedure only with the code it stands for", () => {
    const known = dossier({ agency: "H44.100", agencyAsGiven: "UBND phường Việt Trì" });
    const unread = dossier({ agencyAsGiven: "P. Việt Trì", procedureAsGiven: "Đăng ký khai sinh" });
    expect(mergeVersions(known, unread, "export")).toEqual({
      ...known,
      procedureAsGiven: "Đăng ký khai sinh",
    });
    const moved = dossier({ agency: "H44.101", agencyAsGiven: "UBND xã Hy Cương" });
    expect(mergeVersions(known, moved, "export")).toEqual(moved);
  });
});

it("gives the same facts when the same delivery comes again", () => {
  const known = dossier({ state: "accepted", receivedAt: monday, steps: [step(monday, "accepted")] });
  for (const kind of ["record", "progress", "export"] as const) {
    const once = mergeVersions(nothingKnown(code), known, kind);
    expect(mergeVersions(once, known, kind)).toEqual(once);
  }
});
