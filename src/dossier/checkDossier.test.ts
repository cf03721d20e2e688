import { describe, expect, it } from "vitest";
import { checkDossier } from "./checkDossier.ts";
import type { Dossier, DossierVersion } from "./dossier.ts";
import { nothingKnown } from "./nothingKnown.ts";

const version = (facts: Partial<Dossier>, more: Partial<DossierVersion> = {}): DossierVersion => ({
  authority: "H44",
  source: "test",
  kind: "record",
  sourceTime: null,
  deleted: false,
  facts: { ...nothingKnown("H44.100-260302-0007"), ...facts },
  rawHash: "0",
  ...more,
});
const rejectedFields = (facts: Partial<Dossier>) =>
  checkDossier(version(facts)).rejections.map((it) => it.field);
const notedFields = (facts: Partial<Dossier>, sourceTime: string | null = null) => {
  const { rejections, notes } = checkDossier(version(facts, { sourceTime }));
  expect(rejections).toEqual([]);
  return notes.map((it) => it.field);
};

describe("a version is rejected", () => {
  it("without a code, or with words around it", () => {
    expect(rejectedFields({ code: "" })).toEqual(["code"]);
    expect(rejectedFields({ code: "Hồ sơ H44.100-260302-0007" })).toEqual(["code"]);
    expect(rejectedFields({ code: "000.25.331H53-260302-0007" })).toEqual(["code"]);
  });

  it("with a date that is none, or of another century", () => {
    expect(rejectedFields({ dueAt: "không có" })).toEqual(["dueAt"]);
    expect(
      rejectedFields({ receivedAt: "0202-03-02T02:00:00Z", finishedAt: "2100-01-01T00:00:00Z" }),
    ).toEqual(["receivedAt", "finishedAt"]);
    expect(
      rejectedFields({ pauses: [{ kind: "supplement", from: "1970-01-01T00:00:00Z", until: null }] }),
    ).toEqual(["pauses.1.from"]);
  });

  it("with a negative amount, not with an amount of zero or none", () => {
    const fee = (amount: string | null) => ({ code: null, amount });
    expect(rejectedFields({ fees: [fee("0"), fee(null), fee("-8000")] })).toEqual(["fees.3.amount"]);
  });

  it("with the value that was found and what was expected", () => {
    expect(checkDossier(version({ code: "A1" })).rejections).toEqual([
      { code: "A1", field: "code", value: "A1", expected: "mã hồ sơ dạng H44.100-260302-0007" },
    ]);
  });
});

describe("a version is noted", () => {
  it("when its dates are in an order that cannot be", () => {
    const receivedAt = "2026-03-02T02:00:00Z";
    expect(notedFields({ receivedAt, dueAt: "2026-03-01T02:00:00Z" })).toEqual(["dueAt"]);
    expect(notedFields({ receivedAt, submittedAt: "2026-03-02T02:00:00Z" })).toEqual([]);
    expect(notedFields({ finishedAt: "2026-03-05T02:00:00Z", returnedAt: "2026-03-04T02:00:00Z" })).toEqual([
      "returnedAt",
    ]);
  });

  it("but not when a day without a time only seems to come first", () => {
    const midnight = "2026-03-01T17:00:00Z";
    expect(notedFields({ receivedAt: "2026-03-02T02:00:00Z", finishedAt: midnight })).toEqual([]);
  });

  it("when an event is later than the record that tells it, not when a promise is", () => {
    const told = "2026-03-03T02:00:00Z";
    expect(notedFields({ receivedAt: "2026-03-04T02:00:00Z", dueAt: "2026-03-09T02:00:00Z" }, told)).toEqual([
      "receivedAt",
    ]);
  });

  it("when a pause ends before it begins, or the code's day is none", () => {
    const pause = {
      kind: "supplement",
      from: "2026-03-05T02:00:00Z",
      until: "2026-03-04T02:00:00Z",
    } as const;
    expect(notedFields({ pauses: [pause] })).toEqual(["pauses.1.until"]);
    expect(notedFields({ code: "H44.100-260231-0007" })).toEqual(["code"]);
  });
});

it("asks nothing of a tombstone but its code", () => {
  const check = (code: string) =>
    checkDossier(version({ code, fees: [{ code: null, amount: "-1" }] }, { deleted: true })).rejections
      .length;
  expect([check("H44.100-260302-0007"), check("x")]).toEqual([0, 1]);
});
