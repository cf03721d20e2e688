import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { UserError } from "#terms/problem.ts";
import { isWorkingDay } from "./isWorkingDay.ts";
import { readCalendar } from "./readCalendar.ts";
import { workingMinutesBetween } from "./workingMinutesBetween.ts";

const NATIONAL = "rules/holidays/vn.yaml";

/** A folder with the country's calendar and files of authorities. */
function folderWith(
  files: Record<string, string>,
  national: string = readFileSync(NATIONAL, "utf8"),
): string {
  const folder = mkdtempSync(join(tmpdir(), "calendar-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "vn.yaml"), national);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.problems.map((it) => `${it.at} ${it.says}`);
    throw error;
  }
  return [];
}

const minutesOn = (calendar: ReturnType<typeof readCalendar>, day: string, next: string) =>
  workingMinutesBetween(calendar, `${day}T00:00:00+07:00`, `${next}T00:00:00+07:00`);

const hours = (weekday: string, shifts: string) => `hours:
  - source: quyết định của tỉnh
    week: { ${weekday}: [${shifts}] }
`;

describe("readCalendar", () => {
  it("gives an authority without a file the country's calendar", () => {
    const own = readCalendar("H53");
    const country = readCalendar();
    expect(own.authority).toBe("H53");
    expect(own.table).toEqual(country.table);
  });

  it("lets a unit's file have the last word over the province's and the country's", () => {
    const province = "hours:\n  - { source: tỉnh, week: { monday: ['07:00-11:30', '13:30-17:00'] } }\n";
    const unit = "hours:\n  - { source: xã, week: { monday: ['08:00-09:00'] } }\n";
    const folder = folderWith({ "H44.yaml": province, "H44.100.yaml": unit });
    expect(minutesOn(readCalendar("H44", folder), "2026-03-02", "2026-03-03")).toBe(480);
    expect(minutesOn(readCalendar("H44.01", folder), "2026-03-02", "2026-03-03")).toBe(480);
    expect(minutesOn(readCalendar("H44.100", folder), "2026-03-02", "2026-03-03")).toBe(60);
    expect(minutesOn(readCalendar("H53", folder), "2026-03-02", "2026-03-03")).toBe(450);
  });

  it("finds the files above a code of the old grammar", () => {
    const folder = folderWith({ "H53.yaml": hours("monday", '"08:00-09:00"') });
    expect(minutesOn(readCalendar("000.20.31.H53", folder), "2026-03-02", "2026-03-03")).toBe(60);
  });

  it("works a make-up Saturday in full where Saturday mornings are worked anyway", () => {
    const saturday = `hours:
  - source: quyết định của tỉnh
    week:
      monday: ["07:30-11:30", "13:30-17:00"]
      saturday: ["07:30-11:30"]
`;
    const calendar = readCalendar("H44", folderWith({ "H44.yaml": saturday }));
    expect(minutesOn(calendar, "2026-08-15", "2026-08-16")).toBe(240);
    expect(minutesOn(calendar, "2026-08-22", "2026-08-23")).toBe(450);
    expect(isWorkingDay(calendar, "2026-05-02")).toBe(true);
  });

  it("applies a season over the turn of the year", () => {
    const winter = `hours:
  - source: quyết định của tỉnh
    yearly: { from: 10-16, until: 04-16 }
    week: { wednesday: ["08:00-12:00"] }
`;
    const calendar = readCalendar("H44", folderWith({ "H44.yaml": winter }));
    expect(minutesOn(calendar, "2025-10-15", "2025-10-16")).toBe(450);
    expect(minutesOn(calendar, "2025-10-22", "2025-10-23")).toBe(240);
    expect(minutesOn(calendar, "2026-04-15", "2026-04-16")).toBe(240);
    expect(minutesOn(calendar, "2026-04-22", "2026-04-23")).toBe(450);
  });

  it("applies a season within the year from its first day up to the day after its last", () => {
    const summer = `hours:
  - source: quyết định của tỉnh
    yearly: { from: 04-16, until: 10-16 }
    week: { wednesday: ["08:00-12:00"], thursday: ["08:00-12:00"], friday: ["08:00-12:00"] }
`;
    const calendar = readCalendar("H44", folderWith({ "H44.yaml": summer }));
    expect(minutesOn(calendar, "2026-04-15", "2026-04-16")).toBe(450);
    expect(minutesOn(calendar, "2026-04-16", "2026-04-17")).toBe(240);
    expect(minutesOn(calendar, "2026-10-15", "2026-10-16")).toBe(240);
    expect(minutesOn(calendar, "2026-10-16", "2026-10-17")).toBe(450);
  });

  it("names file and line of an unknown key, a bad hour and shifts that overlap", () => {
    expect(problemsOf(() => readCalendar("H44", folderWith({ "H44.yaml": "days: []\n" })))[0]).toMatch(
      /^H44.yaml:1 /,
    );
    const badHour = folderWith({ "H44.yaml": hours("monday", '"7h30-11h30"') });
    expect(problemsOf(() => readCalendar("H44", badHour))[0]).toMatch(
      /^H44.yaml:3 .*khoảng giờ dạng 07:30-11:30/,
    );
    const overlap = folderWith({ "H44.yaml": hours("monday", '"07:30-11:30", "11:00-17:00"') });
    expect(problemsOf(() => readCalendar("H44", overlap))[0]).toMatch(/^H44.yaml:3 .*không chồng nhau/);
    const beyond = folderWith({ "H44.yaml": hours("monday", '"07:30-25:00"') });
    expect(problemsOf(() => readCalendar("H44", beyond))[0]).toMatch(/^H44.yaml:3 /);
  });

  it("refuses days given twice, outside the covered ones, and make-up for a day that was worked", () => {
    const decrees = `decrees:
  - source: quyết định của tỉnh
    days:
      - { date: 2026-07-01, kind: off, name: Nghỉ }
      - { date: 2026-07-01, kind: off, name: Nghỉ }
      - { date: 2028-01-01, kind: off, name: Nghỉ }
      - { date: 2026-07-04, kind: make-up, for: 2026-07-02, name: Làm bù }
      - { date: 2026-07-03, kind: make-up, for: 2026-07-01, name: Làm bù }
`;
    expect(problemsOf(() => readCalendar("H44", folderWith({ "H44.yaml": decrees })))).toEqual([
      "H44.yaml:5 Ngày 2026-07-01 đã khai ở H44.yaml:4.",
      "H44.yaml:6 Ngày 2028-01-01 nằm ngoài khoảng của lịch (2020-01-01 đến trước 2028-01-01).",
      "H44.yaml:7 Ngày 2026-07-04 làm bù cho 2026-07-02, nhưng 2026-07-02 không phải ngày làm việc được nghỉ hoán đổi.",
      "H44.yaml:8 Ngày 2026-07-03 vốn đã làm việc đủ giờ nên không thể là ngày làm bù.",
    ]);
  });

  it("refuses a country's file without a rule for a unit", () => {
    const without = readFileSync(NATIONAL, "utf8").replace(/ {2}month:\n( {4}.*\n)+/, "");
    expect(problemsOf(() => readCalendar(null, folderWith({}, without)))[0]).toMatch(
      /^vn.yaml:\d+ units.month/,
    );
  });
});
