import { describe, expect, it } from "vitest";
import { readDerivation } from "../derive/readDerivation.ts";
import type { Dossier } from "../dossier.ts";
import { nothingKnown } from "../nothingKnown.ts";
import { timeLeft } from "./timeLeft.ts";

const derivation = readDerivation("H99");
/** "2026-03-02 08:00" on the clock of Việt Nam. */
const on = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+07:00`).toISOString();
const leftOf = (
  facts: Partial<Dossier>,
  at: string,
  procedure: Parameters<typeof timeLeft>[2]["procedure"] = null,
) => {
  const open = { state: "processing", receivedAt: on("2026-03-02 09:00"), pauses: [] } as const;
  const dossier = { ...nothingKnown("H99.1-260302-0001"), ...open, ...facts };
  return timeLeft(dossier, derivation, { procedure, knownFrom: on("2026-03-02 12:00") }, on(at));
};

describe("the time a dossier has left", () => {
  it("is working time: no night, no lunch, no weekend, no holiday", () => {
    expect(leftOf({ dueAt: on("2026-03-09 08:30") }, "2026-03-06 16:00")).toEqual({
      stands: "open",
      dueAt: on("2026-03-09 08:30"),
      byTerm: false,
      minutes: 120,
      isLate: false,
    });
    expect(leftOf({ dueAt: on("2026-05-04 08:30") }, "2026-04-29 16:00")?.minutes).toBe(120);
  });

  it("is below zero once the promise has passed, and nothing after hours of the same day", () => {
    const due = { dueAt: on("2026-03-06 17:00") };
    expect(leftOf(due, "2026-03-09 09:00")).toMatchObject({ minutes: -90, isLate: true });
    expect(leftOf(due, "2026-03-06 18:00")).toMatchObject({ minutes: 0, isLate: true });
    expect(leftOf(due, "2026-03-06 17:00")).toMatchObject({ minutes: 0, isLate: false });
  });

  it("reaches to the end of a day that was promised without a time", () => {
    const left = leftOf({ dueAt: on("2026-03-09 00:00") }, "2026-03-09 16:00");
    expect(left).toMatchObject({ minutes: 60, isLate: false, dueAt: on("2026-03-10 00:00") });
  });

  it("is longer by a pause that is over", () => {
    const pauses = [
      { kind: "supplement", from: on("2026-03-03 09:00"), until: on("2026-03-04 09:00") },
    ] as const;
    const left = leftOf({ dueAt: on("2026-03-05 10:00"), pauses }, "2026-03-05 10:00");
    expect(left).toMatchObject({ minutes: 450, isLate: false, dueAt: on("2026-03-06 10:00") });
  });

  it("does not run while the citizen is waited for", () => {
    const pauses = [{ kind: "supplement", from: on("2026-03-03 09:00"), until: null }] as const;
    const facts = { state: "supplement-requested", dueAt: on("2026-03-05 10:00"), pauses } as const;
    const first = leftOf(facts, "2026-03-04 08:00");
    expect(first).toMatchObject({ stands: "waiting", minutes: 360 + 450 + 150, isLate: false });
    expect(leftOf(facts, "2026-03-16 08:00")).toEqual(first);
  });

  it("follows from the procedure's maximum time where there is no slip, and is not known without either", () => {
    const terms = [{ channel: null, amount: "3", unit: "working-day", fees: [] }] as const;
    expect(leftOf({}, "2026-03-05 16:00", { terms })).toMatchObject({
      byTerm: true,
      dueAt: on("2026-03-05 17:00"),
      minutes: 60,
    });
    expect(leftOf({}, "2026-03-05 16:00")).toMatchObject({ dueAt: null, minutes: null, isLate: null });
  });

  it("stays ended when something in it is dated after it was told", () => {
    const pauses = [
      { kind: "supplement", from: on("2026-03-04 09:00"), until: on("2026-03-06 09:00") },
    ] as const;
    expect(leftOf({ state: "returned", pauses }, "2026-03-05 09:00")?.stands).toBe("ended");
  });

  it("is nothing for what has not been received", () => {
    expect(leftOf({ state: "registered", receivedAt: null }, "2026-03-05 16:00")).toBeNull();
  });
});
