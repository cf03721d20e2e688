import { describe, expect, it } from "vitest";
import { isWorkingDay } from "#calendar/isWorkingDay.ts";
import { readCalendar } from "#calendar/readCalendar.ts";
import type { DossierVersion } from "#dossier/dossier.ts";
import { readRegistry } from "#registry/readRegistry.ts";
import { dayInVietnam } from "#terms/instant.ts";
import { generateDossiers, SAMPLE_PROVINCE } from "./generateDossiers.ts";

const OPTIONS = { seed: 7, dossiers: 6000, units: 163, months: { from: "2025-11", until: "2026-10" } };
const versions = [...generateDossiers(OPTIONS)];
const byCode = Map.groupBy(versions, (it) => it.facts.code);
const finals = [...byCode.values()].flatMap((it) => it.at(-1) ?? []).filter((it) => !it.deleted);

const share = (of: readonly DossierVersion[], is: (it: DossierVersion) => boolean) =>
  of.filter(is).length / of.length;
const received = finals.flatMap((it) => it.facts.receivedAt ?? []);

describe("a sample", () => {
  it("is the same for the same seed and another for another", () => {
    const few = { ...OPTIONS, dossiers: 50 };
    expect([...generateDossiers(few)]).toEqual([...generateDossiers(few)]);
    expect([...generateDossiers(few)]).not.toEqual([...generateDossiers({ ...few, seed: 8 })]);
  });

  it("has as many dossiers as asked, each with its own code, about four versions each", () => {
    // What is submitted in the last minutes of the last month is told after it.
    expect(byCode.size).toBeGreaterThanOrEqual(5997);
    expect(byCode.size).toBeLessThanOrEqual(6000);
    expect(versions.length / byCode.size).toBeGreaterThan(3.6);
    expect(versions.length / byCode.size).toBeLessThan(4.2);
    expect(new Set(versions.map((it) => it.rawHash)).size).toBe(versions.length);
  });

  it("tells the versions of a dossier in order and nothing after its months", () => {
    for (const each of byCode.values()) {
      const times = each.map((it) => it.sourceTime ?? "");
      expect(times).toEqual([...new Set(times)].sort());
    }
    const told = versions.map((it) => it.sourceTime ?? "").sort();
    expect([told[0]?.slice(0, 7), (told.at(-1) ?? "") < "2026-10-31T17:00:00.000Z"]).toEqual([
      "2025-11",
      true,
    ]);
  });

  it("receives on working days only, most on Mondays, few around the lunar new year", () => {
    const calendar = readCalendar(SAMPLE_PROVINCE);
    const days = received.map(dayInVietnam);
    expect(days.filter((it) => isWorkingDay(calendar, it) !== true)).toEqual([]);
    const ofWeekday = (day: number) => days.filter((it) => new Date(it).getUTCDay() === day).length;
    expect(ofWeekday(1)).toBeGreaterThan(ofWeekday(5));
    const ofMonth = (month: string) => days.filter((it) => it.startsWith(month)).length;
    expect(ofMonth("2026-02")).toBeLessThan(0.75 * ofMonth("2026-03"));
  });

  it("is handled by agencies of the registry, some of which have many times the dossiers of others", () => {
    const { byId } = readRegistry();
    expect(finals.filter((it) => byId.get(it.facts.agency ?? "")?.parent !== SAMPLE_PROVINCE)).toEqual([]);
    const sizes = [...Map.groupBy(finals, (it) => it.facts.agency).values()].map((it) => it.length);
    sizes.sort((a, b) => a - b);
    expect(sizes.at(-1)).toBeGreaterThan(5 * (sizes[sizes.length >> 1] ?? 0));
  });

  it("has the shares of a believable year", () => {
    expect(share(finals, (it) => it.facts.channel === "online")).toBeCloseTo(0.57, 1);
    const done = finals.filter((it) => it.facts.finishedAt !== null && it.facts.dueAt !== null);
    const late = share(done, ({ facts }) => (facts.finishedAt ?? "") > (facts.dueAt ?? ""));
    expect(late).toBeGreaterThan(0.02);
    expect(late).toBeLessThan(0.09);
    const states = new Set(finals.map((it) => it.facts.state));
    for (const it of ["not-accepted", "withdrawn", "stopped", "supplement-requested", "processing"] as const)
      expect(states).toContain(it);
  });
});

describe("what cannot be sampled is refused", () => {
  const refusal = (over: Partial<typeof OPTIONS>) => () => [...generateDossiers({ ...OPTIONS, ...over })];
  it.each([
    ["more units than the province has", { units: 164 }, "164 đơn vị"],
    ["months in the wrong order", { months: { from: "2026-03", until: "2026-02" } }, "2026-03..2026-02"],
    ["what is no month", { months: { from: "2026-Q1", until: "2026-02" } }, 'tháng "2026-Q1"'],
    [
      "months the calendar does not reach",
      { months: { from: "2019-12", until: "2020-02" } },
      "2019-12..2020-02",
    ],
  ])("%s", (_, over, at) => {
    expect(refusal(over)).toThrow(at);
  });
});
