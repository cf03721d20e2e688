import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import type { Calendar, TermUnit } from "./calendar.ts";
import { dueAtFor } from "./dueAtFor.ts";
import { readCalendar } from "./readCalendar.ts";
import { startOfClock } from "./startOfClock.ts";
import {
  clockStart,
  closes,
  countMinutes,
  daysInMonths,
  dueByDays,
  dueByMinutes,
  FIRST,
  type Pause,
  TOTAL,
  workedMinutes,
} from "./testing/minuteOracle.ts";
import { workingMinutesBetween } from "./workingMinutesBetween.ts";

const NATIONAL = "rules/holidays/vn.yaml";

type NationalData = { decrees: { days: { date: string; kind: string }[] }[] };
const national: NationalData = parse(readFileSync(NATIONAL, "utf8"));
const listed = new Map(national.decrees.flatMap((it) => it.days.map((day) => [day.date, day.kind] as const)));

const office: [number, number][] = [
  [450, 690],
  [810, 1020],
];
const country = workedMinutes((date, weekday) => {
  if (listed.get(date) === "off") return [];
  return listed.get(date) === "make-up" || (weekday >= 1 && weekday <= 5) ? office : [];
});

/** An authority that differs in everything it may differ in. */
const OWN = `hours:
  - source: quy định của tỉnh
    week:
      monday: ["07:00-11:30", "13:30-17:00"]
      tuesday: ["07:00-11:30", "13:30-17:00"]
      wednesday: ["07:00-11:30", "13:30-17:00"]
      thursday: ["07:00-11:30", "13:30-17:00", "18:00-24:00"]
      friday: ["00:00-00:01", "07:00-11:30", "13:30-17:00"]
      saturday: ["07:30-11:30"]
  - source: giờ mùa đông
    yearly: { from: 10-16, until: 04-16 }
    from: 2022-06-01
    week:
      monday: ["08:00-12:00", "13:00-17:00"]
      tuesday: ["08:00-12:00", "13:00-17:00"]
      wednesday: ["08:00-12:00", "13:00-17:00"]
      thursday: ["08:00-12:00", "13:00-17:00"]
      friday: ["08:00-12:00", "13:00-17:00"]
reception:
  early: { lastReceipt: "15:00", source: quy định của tỉnh }
decrees:
  - source: quyết định của tỉnh
    days:
      - { date: 2023-03-15, kind: half-day, shifts: ["07:00-09:17"], name: Họp toàn cơ quan }
      - { date: 2024-04-30, kind: half-day, shifts: ["08:00-10:00"], name: Trực ngày lễ }
      - { date: 2025-07-01, kind: off, name: Sắp xếp đơn vị }
units:
  working-day: { method: working-time, minutes: 480, source: hệ thống một cửa của tỉnh }
  day: { method: days, ends: last-second, minutes: 480, source: hệ thống một cửa của tỉnh }
`;
const province = workedMinutes((date, weekday) => {
  if (date === "2023-03-15") return [[420, 557]];
  if (date === "2024-04-30") return [[480, 600]];
  if (date === "2025-07-01" || listed.get(date) === "off") return [];
  // Make-up days are worked like the Monday or Friday they stand for.
  const swapped: Record<string, number> = {
    "2024-05-04": 1,
    "2025-04-26": 5,
    "2026-01-10": 5,
    "2026-08-22": 1,
  };
  const like = swapped[date] ?? weekday;
  const winter = date >= "2022-06-01" && (date.slice(5) >= "10-16" || date.slice(5) < "04-16");
  const day: [number, number][] = winter
    ? [
        [480, 720],
        [780, 1020],
      ]
    : [
        [420, 690],
        [810, 1020],
      ];
  if (like === 0) return [];
  if (like === 6) return winter ? [] : [[450, 690]];
  if (like === 4 && !winter) return [...day, [1080, 1440]];
  return like === 5 && !winter ? [[0, 1], ...day] : day;
});

/** Mulberry32: small, seeded, the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return Math.floor((((it ^ (it >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const instant = (minute: number) => new Date(Math.round(FIRST + minute * 60_000)).toISOString();
const minuteOf = (found: string | null) => (found === null ? null : (Date.parse(found) - FIRST) / 60_000);
const UNITS: readonly TermUnit[] = ["hour", "working-day", "day", "month"];
const MOST = { hour: 20, "working-day": 15, day: 25, month: 3 } as const;

type World = {
  calendar: Calendar;
  worked: Uint8Array;
  early: string;
  due: (unit: TermUnit, start: number, amount: number, pauses: readonly Pause[]) => number | null;
};

/** What the code and the oracle say of random histories where they differ, and how many had a due instant at all. */
function differences({ calendar, worked, early, due }: World, histories: number, seed: number) {
  const random = randomFrom(seed);
  const found: unknown[] = [];
  let known = 0;
  for (let nth = 0; nth < histories && found.length < 5; nth++) {
    // Near both ends of the covered days, at Tết and anywhere.
    const around =
      [random(TOTAL), random(TOTAL), random(TOTAL), TOTAL - 1 - random(30 * 1440)][random(4)] ?? 0;
    const tet = (366 + 35 + random(12)) * 1440 + random(1440);
    const received = random(10) === 0 ? tet : around;
    const until = received + random(4 * 1440);
    const pauses: Pause[] = Array.from({ length: random(4) }, () => {
      const from = received - 720 + random(6 * 1440);
      return { from, until: random(12) === 0 ? null : from + random(3 * 1440) - 30 };
    });
    const asPauses = pauses.map((it) => ({
      from: instant(it.from),
      until: it.until === null ? null : instant(it.until),
    }));
    const seconds = [random(60) / 60, random(60) / 60] as const;
    const rule = random(3) === 0 ? early : "default";
    const unit = UNITS[random(4)] ?? "hour";
    const amount = random(MOST[unit] + 1);
    const start = clockStart(worked, received, rule === early ? 900 : null);

    const ours = {
      minutes: workingMinutesBetween(
        calendar,
        instant(received + seconds[0]),
        instant(until + seconds[1]),
        asPauses,
      ),
      start: minuteOf(startOfClock(calendar, instant(received), rule)),
      due: minuteOf(
        dueAtFor(calendar, instant(received), { amount, unit }, { reception: rule, pauses: asPauses }),
      ),
    };
    const theirs = {
      minutes: until + seconds[1] > TOTAL ? null : countMinutes(worked, received, until, pauses),
      start,
      due: start === null ? null : due(unit, start, amount, pauses),
    };
    const same =
      ours.minutes === theirs.minutes &&
      ours.start === theirs.start &&
      (ours.due === theirs.due || Math.abs((ours.due ?? -9) - (theirs.due ?? 9)) < 0.001);
    if (theirs.due !== null) known++;
    if (!same)
      found.push({
        seed,
        nth,
        received: instant(received),
        until: instant(until),
        amount,
        unit,
        rule,
        asPauses,
        ours,
        theirs,
      });
  }
  return { found, known };
}

function provinceFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "calendar-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFileSync(NATIONAL, join(folder, "vn.yaml"));
  writeFileSync(join(folder, "H98.yaml"), OWN);
  return folder;
}

describe("working time and the minute-by-minute oracle", () => {
  it("agree on 60,000 random histories of the country's calendar", () => {
    const closing = closes(country);
    const world: World = {
      calendar: readCalendar(),
      worked: country,
      early: "certification",
      due: (unit, start, amount, pauses) => {
        if (unit === "hour") return dueByMinutes(country, start, amount * 60, pauses);
        if (unit === "working-day") return dueByDays(closing, start, amount, "working-days", "close", pauses);
        const days = unit === "day" ? amount : daysInMonths(start, amount);
        return dueByDays(closing, start, days, "all-days", "close", pauses);
      },
    };
    const { found, known } = differences(world, 60_000, 766);
    expect(found).toEqual([]);
    expect(known).toBeGreaterThan(45_000);
  });

  it("agree on 60,000 random histories of an authority with seasons, nights, half days and its own units", () => {
    const closing = closes(province);
    const world: World = {
      calendar: readCalendar("H98.100", provinceFolder()),
      worked: province,
      early: "early",
      due: (unit, start, amount, pauses) => {
        if (unit === "hour") return dueByMinutes(province, start, amount * 60, pauses);
        if (unit === "working-day") return dueByMinutes(province, start, amount * 480, pauses);
        if (unit === "day") return dueByDays(closing, start, amount, "all-days", "last-second", pauses);
        return dueByDays(closing, start, daysInMonths(start, amount), "all-days", "close", pauses);
      },
    };
    const { found, known } = differences(world, 60_000, 2023);
    expect(found).toEqual([]);
    expect(known).toBeGreaterThan(45_000);
  });
});
