import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import type { Dossier } from "#dossier/dossier.ts";
import { nothingKnown } from "#dossier/nothingKnown.ts";
import { dossierClock } from "./dossierClock.ts";
import { latenessViews, standardLateness } from "./latenessViews.ts";

const calendar = readCalendar();
const derivation = readDerivation("H53");
/** On the clock of Việt Nam. */
const at = (clock: string) => new Date(`${clock}+07:00`).toISOString();

const received: Partial<Dossier> = {
  state: "processing",
  receivedAt: at("2023-10-05T08:00"),
  dueAt: at("2023-10-12T17:00"),
  pauses: [],
  steps: [],
};

function clockOf(some: Partial<Dossier>, judgedAt: string) {
  const facts = { ...nothingKnown("A"), ...received, ...some };
  const judged = { facts, judgedAt, knownFrom: judgedAt, procedure: null };
  return dossierClock(facts, standardLateness(judged, derivation), judgedAt, calendar);
}

describe("dossierClock", () => {
  it("counts working minutes from receipt to the end, and how early that was", () => {
    const clock = clockOf({ state: "processed", finishedAt: at("2023-10-06T08:00") }, at("2023-10-31T23:59"));
    expect(clock.stands).toBe("ended");
    expect(clock.workingMinutes.spent).toBe(450);
    expect(clock.workingMinutes.left).toBe(4 * 450 + 450 - 30);
    expect(clock.offDays).toEqual(["2023-10-07", "2023-10-08"]);
  });

  it("says how late an open dossier is by now", () => {
    const clock = clockOf({}, at("2023-10-13T17:00"));
    expect(clock).toMatchObject({ stands: "open", endAt: null });
    expect(clock.workingMinutes.left).toBe(-450);
  });

  it("tells a promise that passed after the office had closed", () => {
    const late = clockOf({ state: "processed", finishedAt: at("2023-10-12T17:07") }, at("2023-10-31T23:59"));
    expect(late).toMatchObject({ isOver: true, workingMinutes: { left: 0 } });
  });

  it("takes pauses off, also one that still lasts", () => {
    const pauses = [{ kind: "supplement" as const, from: at("2023-10-06T07:30"), until: null }];
    const clock = clockOf({ state: "supplement-requested", pauses }, at("2023-10-10T17:00"));
    expect(clock.stands).toBe("waiting");
    expect(clock.pauses).toEqual([{ kind: "supplement", from: at("2023-10-06T07:30"), until: null }]);
    expect(clock.workingMinutes.spent).toBe(420);
  });

  it("does not tell what nobody knows", () => {
    const unknown = clockOf(
      { receivedAt: null, dueAt: null, pauses: null, steps: null },
      at("2023-10-13T17:00"),
    );
    expect(unknown.workingMinutes).toEqual({ spent: null, left: null });
    expect(unknown.pauses).toBeNull();
  });

  it("holds a promise written as a day until that day is over", () => {
    const clock = clockOf({ dueAt: at("2023-10-12T00:00") }, at("2023-10-12T17:00"));
    expect(clock.workingMinutes.left).toBe(0);
  });
});

describe("latenessViews", () => {
  const step = {
    at: at("2023-10-05T09:00"),
    state: "accepted" as const,
    handlerName: "Trần Thị Bịa",
    handlerTitle: null,
    unit: null,
    note: "Tiếp nhận",
    dueAt: null,
  };
  const judgedAt = at("2023-10-31T23:59");
  const facts = { ...nothingKnown("A"), ...received, steps: [step] };
  const views = latenessViews({ facts, judgedAt, knownFrom: judgedAt, procedure: null }, derivation);
  const dispatch = views.find((it) => it.rule === "dispatch-ben-cau");

  it("give every cause of a rule that has several, also those that do not hold", () => {
    expect(dispatch?.causes.map(({ cause, holds }) => [cause, holds])).toEqual([
      ["missing-publication", "no"],
      ["missing-handler", "yes"],
      ["later-than-due", "yes"],
      ["due-longer-than-process", "unknown"],
    ]);
    expect(dispatch?.answer).toBe("late");
  });

  it("tell what a step lacks without naming its handler", () => {
    expect(JSON.stringify(views)).not.toContain("Trần Thị Bịa");
    const clause = dispatch?.causes.find((it) => it.cause === "missing-handler")?.clauses[0];
    expect(clause?.facts).toContainEqual(expect.objectContaining({ code: "missing", value: "handlerTitle" }));
  });
});
