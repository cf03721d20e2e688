import { z } from "zod";
import { type Shift, TERM_UNITS } from "./calendar.ts";
import { MINUTE } from "./time.ts";

const Day = z.iso.date("phải là ngày dạng 2026-02-17");
const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "phải là tháng-ngày dạng 04-16");
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
const Clock = z
  .string()
  .regex(CLOCK, "phải là giờ:phút dạng 07:30")
  .transform((text) => millisecondsAfterMidnight(text));
const ShiftText = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "phải là khoảng giờ dạng 07:30-11:30")
  .transform((text): Shift => {
    const [from = "", until = ""] = text.split("-");
    return { from: millisecondsAfterMidnight(from), until: millisecondsAfterMidnight(until) };
  });
const Shifts = z
  .array(ShiftText)
  .refine(
    (shifts) => shifts.every((it, nth) => it.until > it.from && it.from >= (shifts[nth - 1]?.until ?? 0)),
    "các khoảng giờ phải theo thứ tự, không chồng nhau và giờ cuối phải sau giờ đầu",
  );

/** Order of JavaScript's getUTCDay. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const basis = { source: z.string().min(1), confirmed: z.boolean().default(true) };
const Hours = z.strictObject({
  week: z.partialRecord(z.enum(WEEKDAYS), Shifts),
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  yearly: z.strictObject({ from: MonthDay, until: MonthDay }).nullable().default(null),
  ...basis,
});
const named = { date: Day, name: z.string().min(1) };
const DayData = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("off"), ...named }),
  z.strictObject({ kind: z.literal("make-up"), for: Day, ...named }),
  z.strictObject({ kind: z.literal("half-day"), shifts: Shifts.min(1), ...named }),
]);
const Decree = z.strictObject({ ...basis, days: z.array(DayData).min(1) });
const Ends = z.enum(["close", "last-second"]);
const Minutes = z.number().int().positive();
const Rule = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("working-time"), minutes: Minutes, ...basis }),
  z.strictObject({ method: z.enum(["working-days", "days"]), ends: Ends, minutes: Minutes, ...basis }),
  z.strictObject({ method: z.literal("months"), ends: Ends, ...basis }),
]);
const Reception = z.strictObject({ lastReceipt: z.union([z.literal("close"), Clock]), ...basis });

const common = {
  hours: z.array(Hours).default([]),
  reception: z.record(z.string(), Reception).default({}),
  decrees: z.array(Decree).default([]),
};

/** The file of the country: everything stated. */
export const NationalFile = z.strictObject({
  ...common,
  covers: z
    .strictObject({ from: Day, until: Day })
    .refine((it) => it.from < it.until, "ngày cuối phải sau ngày đầu"),
  utcOffset: z
    .string()
    .regex(/^\+(0\d|1[0-4]):[0-5]\d$/, "phải là độ lệch giờ dạng +07:00")
    .transform((text) => millisecondsAfterMidnight(text.slice(1))),
  hours: z.array(Hours).min(1),
  units: z.record(z.enum(TERM_UNITS), Rule),
});

/** An authority's own file: what differs from the country. */
export const AuthorityFile = z.strictObject({
  ...common,
  units: z.partialRecord(z.enum(TERM_UNITS), Rule).default({}),
});

export type Hours = z.infer<typeof Hours>;
export type Decree = z.infer<typeof Decree>;
export type DayData = z.infer<typeof DayData>;

/** "24:00" is the end of a day. */
function millisecondsAfterMidnight(clock: string): number {
  const [hours = "", minutes = ""] = clock.split(":");
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}
