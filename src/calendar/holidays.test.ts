import { describe, expect, it } from "vitest";
import type { DecreedDay } from "./calendar.ts";
import { isWorkingDay } from "./isWorkingDay.ts";
import { readCalendar } from "./readCalendar.ts";

const calendar = readCalendar();
const days = [...calendar.decreed].map(([date, it]) => ({ date, ...it }));
const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];

type Listed = DecreedDay & { date: string };
const isCompensation = (it: Listed) => it.name.includes("nghỉ bù");
const isSwap = (it: Listed) => it.name.startsWith("Nghỉ hoán đổi");
const weekdayOf = (date: string) => new Date(date).getUTCDay();
const isWeekend = (date: string) => weekdayOf(date) === 0 || weekdayOf(date) === 6;
const offDays = (year: number) => days.filter((it) => it.date.startsWith(`${year}-`) && it.kind === "off");
const statutory = (year: number) => offDays(year).filter((it) => !isCompensation(it) && !isSwap(it));

/** The instant of a new moon near a date, by Meeus, Astronomical Algorithms, ch. 49 (good to a few minutes). */
function newMoonBefore(date: Date): Date {
  const years = 2000 + (date.getTime() - Date.UTC(2000, 0, 1)) / (365.2425 * 86_400_000);
  const guess = Math.floor((years - 2000) * 12.3685) + 1;
  const moons = [guess - 2, guess - 1, guess, guess + 1].map(newMoon);
  const last = moons.findLast((it) => dayInVietnam(it) <= dayInVietnam(date));
  if (last === undefined) throw new Error(`no new moon before ${date.toISOString()}`);
  return last;
}

function newMoon(k: number): Date {
  const t = k / 1236.85;
  const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2;
  const latitude = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const e = 1 - 0.002516 * t;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * node) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * node) -
    0.00057 * sin(moon + 2 * node) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * node) +
    0.00038 * e * sin(sun - 2 * node) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(latitude);
  const julianEphemeris = 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 + correction;
  const deltaT = 70 / 86_400;
  return new Date((julianEphemeris - deltaT - 2440587.5) * 86_400_000);
}

function dayInVietnam(time: Date): number {
  return Math.floor((time.getTime() + 7 * 3_600_000) / 86_400_000);
}

/** Day of the lunar month in Việt Nam: the day of the new moon is the first. */
function lunarDay(date: string): number {
  const noon = new Date(`${date}T12:00:00+07:00`);
  return dayInVietnam(noon) - dayInVietnam(newMoonBefore(noon)) + 1;
}

/** Middle of a solar term that gives a lunar month its number: Đại hàn the twelfth, Vũ thủy the first, Cốc vũ the third. */
const TERMS: Record<string, string> = { "12": "01-20", "1": "02-19", "3": "04-20" };

/** Whether a day lies in the lunar month of that number: the one that holds its solar term. */
function isInMonth(date: string, month: string): boolean {
  const term = new Date(`${date.slice(0, 4)}-${TERMS[month]}T12:00:00+07:00`);
  return newMoonBefore(term).getTime() === newMoonBefore(new Date(`${date}T12:00:00+07:00`)).getTime();
}

function namedLunarDate(name: string): string | null {
  if (name.startsWith("Giỗ Tổ") && !name.includes("nghỉ bù")) return "3/10";
  const last = /(\d+) tháng Chạp/.exec(name)?.[1];
  const first = /mùng (\d+) tháng Giêng/.exec(name)?.[1];
  if (last) return `12/${last}`;
  return first ? `1/${first}` : null;
}

describe("the holidays of Việt Nam", () => {
  const lunar = days.flatMap((it) => {
    const named = namedLunarDate(it.name);
    return named === null ? [] : [{ ...it, named }];
  });

  it("lie on the lunar day they are named after, by the new moons and solar terms over Việt Nam", () => {
    expect(lunar.filter((it) => it.named === "1/1")).toHaveLength(8);
    expect(lunar.filter((it) => it.named === "3/10")).toHaveLength(8);
    expect(lunar.filter((it) => !isInMonth(it.date, it.named.split("/")[0] ?? ""))).toEqual([]);
    expect(lunar.map((it) => [it.date, lunarDay(it.date)])).toEqual(
      lunar.map((it) => [it.date, Number(it.named.split("/")[1])]),
    );
  });

  it("come to ten days a year under the Labour Code of 2012, eleven since 2021, and the day of culture from 2026", () => {
    expect(YEARS.map((it) => statutory(it).length)).toEqual([10, 11, 11, 11, 11, 11, 12, 12]);
    for (const year of YEARS)
      expect(statutory(year).filter((it) => it.name.startsWith("Tết Âm lịch"))).toHaveLength(5);
  });

  it("have one weekday off for each that falls on a weekend", () => {
    for (const year of YEARS) {
      const compensations = offDays(year).filter(isCompensation);
      expect(compensations).toHaveLength(statutory(year).filter((it) => isWeekend(it.date)).length);
      expect(compensations.filter((it) => isWeekend(it.date))).toEqual([]);
    }
  });

  it("swap a weekday for a Saturday that is worked", () => {
    const swaps = days.filter(isSwap).map((it) => it.date);
    const makeUps = days.filter((it) => it.kind === "make-up").map((it) => it.date);
    expect(swaps).toEqual(["2024-04-29", "2025-05-02", "2026-01-02", "2026-08-31"]);
    expect(makeUps).toEqual(["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]);
    expect(makeUps.map(weekdayOf)).toEqual([6, 6, 6, 6]);
    expect(swaps.map((it) => isWorkingDay(calendar, it))).toEqual([false, false, false, false]);
  });

  it("leave the working days of a year that follow from them", () => {
    const working = (year: number) => {
      const all = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
      );
      return all.filter((it) => it.startsWith(`${year}`) && isWorkingDay(calendar, it)).length;
    };
    // Monday to Friday less the statutory days, each of which costs one: 262 − 10 in 2020, 261 − 12 in 2027.
    expect(YEARS.map(working)).toEqual([252, 250, 249, 249, 251, 250, 249, 249]);
  });

  it("are marked where no decree was found", () => {
    expect(days.filter((it) => !it.confirmed).map((it) => it.date)).toEqual([
      "2022-09-01",
      "2026-11-24",
      "2027-02-04",
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-09-03",
      "2027-11-24",
    ]);
  });

  it("are counted on a clock that never left UTC+7", () => {
    const zone = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", timeZoneName: "longOffset" });
    const offsets = Array.from(
      { length: 2922 },
      (_, day) =>
        zone.formatToParts(Date.UTC(2020, 0, 1 + day)).find((it) => it.type === "timeZoneName")?.value,
    );
    expect(new Set(offsets)).toEqual(new Set(["GMT+07:00"]));
    expect(calendar.table.offset).toBe(7 * 3_600_000);
  });
});
