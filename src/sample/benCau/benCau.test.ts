import { describe, expect, it } from "vitest";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { Dossier } from "#dossier/dossier.ts";
import { readHandlerNames } from "#dossier/handlerNames.ts";
import { judgeLateness } from "#dossier/lateness/judgeLateness.ts";
import { lateCauses } from "#dossier/lateness/lateCauses.ts";
import type { LatenessContext } from "#dossier/lateness/latenessContext.ts";
import { readLatenessRule } from "#dossier/lateness/readLatenessRule.ts";
import { maximumTime } from "#dossier/maximumTime.ts";
import { ratioOf, toDecimal } from "#terms/exact.ts";
import { dayInVietnam } from "#terms/instant.ts";
import { benCauEvents } from "./benCauEvents.ts";

// Counted by hand over the facts, so that the rules of rules/local/ben-cau-2023 can be held against something else.
const events = [...benCauEvents()];
const dossiers = events.flatMap((it) => (it.kind === "version" ? [it.version.facts] : []));
const unhappy = new Set(
  events.flatMap((it) =>
    it.kind === "rating" && it.rating.satisfaction === "dissatisfied" ? [it.rating.code] : [],
  ),
);
const catalogue = new Map(
  events.flatMap((it) => (it.kind === "procedure" ? [[it.procedure.code, it.procedure] as const] : [])),
);
const [footnote, formula] = [readLatenessRule("dispatch-ben-cau"), readLatenessRule("formula-document")];
const handlers = readHandlerNames();
const calendar = readCalendar("H53");

/** The process published for a procedure is taken to last as long as the catalogue allows. */
function contextOf(it: Dossier): LatenessContext {
  const procedure = catalogue.get(it.procedure ?? "");
  const time = procedure === undefined ? null : maximumTime(procedure, it.channel);
  const [periodEnd, now] = ["2023-11-01T00:00:00+07:00", "2023-11-02T16:30:00+07:00"];
  return { calendar, periodEnd, now, maximumTime: time, publishedProcessTime: time };
}

const isIn = (month: string) => (time: string | null) =>
  time !== null && dayInVietnam(time).startsWith(month);
const inOctober = isIn("2023-10");
const isCopy = (it: Dossier) => it.procedure === "2.000815";
const hasResult = (it: Dossier) => it.results?.some(({ hasFile }) => hasFile) === true;
const isHandled = (it: Dossier) => inOctober(it.receivedAt) || inOctober(it.finishedAt);

/** A line of the appendix as it would be printed; a share of nothing is no share. */
function lineOf(all: readonly Dossier[]): string[] {
  const rated = all.filter((it) => !isCopy(it));
  const percent = (of: Dossier[], is: (it: Dossier) => boolean, decimals: number) => {
    const ratio = ratioOf(of.filter(is).length, of.length);
    return ratio === null ? "–" : toDecimal(ratio.mul(100), decimals);
  };
  const received = rated.filter((it) => inOctober(it.receivedAt));
  const isContent = (it: Dossier) =>
    !unhappy.has(it.code) && judgeLateness(it, formula, contextOf(it)).answer === "on-time";
  return [
    String(all.filter(isHandled).filter(isOverdue).length),
    percent(received, (it) => it.channel === "online", 1),
    percent(rated.filter(isHandled), isContent, 1),
    percent(
      rated.filter((it) => inOctober(it.finishedAt)),
      hasResult,
      2,
    ),
    percent(received, (it) => it.hasDigitisedComponent === true, 1),
    String(all.filter((it) => isCopy(it) && hasResult(it) && inOctober(it.finishedAt)).length),
  ];
}

function isOverdue(it: Dossier): boolean {
  return lateCauses(it, footnote, contextOf(it), handlers).answer === "late";
}

const byAgency = Map.groupBy(dossiers, (it) => it.agency);

describe("the dossiers of Bến Cầu in October 2023", () => {
  it.each([
    ["000.00.31.H53", "0", "–", "–", "–", "–", "44"],
    ["000.20.31.H53", "0", "100.0", "100.0", "95.24", "81.0", "289"],
    ["000.21.31.H53", "0", "100.0", "100.0", "13.13", "43.8", "67"],
    ["000.27.31.H53", "0", "90.6", "96.2", "85.83", "77.2", "392"],
    ["000.28.31.H53", "0", "100.0", "100.0", "61.94", "67.2", "891"],
    ["000.26.31.H53", "0", "100.0", "100.0", "91.87", "79.3", "301"],
    ["000.24.31.H53", "0", "100.0", "100.0", "95.65", "81.9", "271"],
    ["000.23.31.H53", "0", "100.0", "100.0", "90.12", "79.0", "455"],
    ["000.25.31.H53", "1", "100.0", "100.0", "70.00", "69.4", "109"],
    ["000.22.31.H53", "0", "95.1", "89.1", "69.74", "70.0", "322"],
  ])("give the published figures of %s", (agency, ...figures) => {
    expect(lineOf(byAgency.get(agency) ?? [])).toEqual(figures);
  });

  it("give the published common figures, but 78,43 for the impossible 98,43", () => {
    expect(lineOf(dossiers)).toEqual(["1", "97.0", "95.1", "78.43", "73.5", "3141"]);
  });

  it("are overdue once: by a handler without name and title, in time though by the slip", () => {
    const overdue = dossiers.filter(isHandled).filter(isOverdue);
    expect(overdue.map((it) => [it.code, it.agency, dayInVietnam(it.receivedAt ?? "")])).toEqual([
      ["G22.99-221025-0100261", "000.25.31.H53", "2023-10-25"],
    ]);
    const causes = overdue.flatMap((it) => lateCauses(it, footnote, contextOf(it), handlers).causes);
    expect(causes.map((it) => [it.cause, it.holds])).toEqual([
      ["missing-publication", "no"],
      ["missing-handler", "yes"],
      ["later-than-due", "no"],
      ["due-longer-than-process", "no"],
    ]);
  });

  it("bring An Thạnh alone no more electronic copies than September", () => {
    const copies = (agency: string, month: string) =>
      (byAgency.get(agency) ?? []).filter((it) => isCopy(it) && hasResult(it) && isIn(month)(it.finishedAt))
        .length;
    const notMore = [...byAgency.keys()]
      .filter((it) => it !== null)
      .filter((it) => copies(it, "2023-10") <= copies(it, "2023-09"));
    expect(notMore).toEqual(["000.21.31.H53"]);
  });

  it("have a code each, and had all been handed back by the time of the figures, 16h30 ngày 02/11/2023", () => {
    expect(new Set(dossiers.map((it) => it.code)).size).toBe(dossiers.length);
    const last =
      dossiers
        .map((it) => it.returnedAt ?? "9")
        .sort()
        .at(-1) ?? "";
    expect(last < "2023-11-02T09:30:00.000Z").toBe(true);
  });
});
