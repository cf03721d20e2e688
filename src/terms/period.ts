import { refuse } from "./problem.ts";

/** A standard reporting period: month, quarter, half-year or year, in the calendar of Asia/Ho_Chi_Minh. */
export type Period = { kind: "month" | "quarter" | "half" | "year"; year: number; index: number };

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const FORMS: readonly [RegExp, Period["kind"], number][] = [
  [/^(\d{4})-(\d{2})$/, "month", 12],
  [/^(\d{4})-Q([1-4])$/, "quarter", 4],
  [/^(\d{4})-H([12])$/, "half", 2],
  [/^(\d{4})$/, "year", 1],
];

/** Reads `2026-08`, `2026-Q3`, `2026-H1` or `2026`; undefined when it is none of them. */
export function findPeriod(text: string): Period | undefined {
  for (const [form, kind, most] of FORMS) {
    const found = form.exec(text.trim().toUpperCase());
    if (!found) continue;
    const index = Number(found[2] ?? 1);
    return index >= 1 && index <= most ? { kind, year: Number(found[1]), index } : undefined;
  }
  return undefined;
}

/** Like findPeriod, but a text that is no period is the user's error. */
export function readPeriod(text: string): Period {
  return (
    findPeriod(text) ??
    refuse(
      "bad-period",
      `kỳ "${text}"`,
      "Không phải một kỳ báo cáo.",
      "Hãy viết như 2026-08, 2026-Q3, 2026-H1 hoặc 2026.",
    )
  );
}

export function periodId(it: Period): string {
  switch (it.kind) {
    case "month":
      return `${it.year}-${String(it.index).padStart(2, "0")}`;
    case "quarter":
      return `${it.year}-Q${it.index}`;
    case "half":
      return `${it.year}-H${it.index}`;
    case "year":
      return String(it.year);
  }
}

/** First day and the day after the last, as YYYY-MM-DD (half-open). */
export function periodDays(it: Period): { from: string; until: string } {
  const first = it.year * 12 + (it.index - 1) * MONTHS[it.kind];
  const day = (months: number) =>
    `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`;
  return { from: day(first), until: day(first + MONTHS[it.kind]) };
}

/** The adjacent earlier period of the same kind. */
export function previousPeriod(it: Period): Period {
  const perYear = 12 / MONTHS[it.kind];
  const ordinal = it.year * perYear + it.index - 2;
  return { kind: it.kind, year: Math.floor(ordinal / perYear), index: (ordinal % perYear) + 1 };
}

/** Whether one period has ended when another begins, by their ids; what is no period stands before none. */
export function isBefore(id: string, other: string): boolean {
  const [one, two] = [findPeriod(id), findPeriod(other)];
  return one !== undefined && two !== undefined && periodDays(one).until <= periodDays(two).from;
}

/** "tháng 10/2023", "quý 3/2026", "6 tháng đầu năm 2026", "năm 2026". */
export function periodVi(it: Period): string {
  switch (it.kind) {
    case "month":
      return `tháng ${it.index < 3 ? `0${it.index}` : it.index}/${it.year}`;
    case "quarter":
      return `quý ${["I", "II", "III", "IV"][it.index - 1]}/${it.year}`;
    case "half":
      return `6 tháng ${it.index === 1 ? "đầu" : "cuối"} năm ${it.year}`;
    case "year":
      return `năm ${it.year}`;
  }
}

export function periodEn(it: Period): string {
  const names = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  switch (it.kind) {
    case "month":
      return `${names[it.index - 1]} ${it.year}`;
    case "quarter":
      return `Q${it.index} ${it.year}`;
    case "half":
      return `${it.index === 1 ? "First" : "Second"} half of ${it.year}`;
    case "year":
      return String(it.year);
  }
}
