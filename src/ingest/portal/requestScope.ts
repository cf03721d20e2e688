import { z } from "zod";
import { findPeriod, type Period, periodDays, periodId } from "#terms/period.ts";
import { accepted, type Outcome, rejected } from "./outcome.ts";

const Timed = z.discriminatedUnion("timeType", [
  z.looseObject({ timeType: z.literal("month"), year: z.int(), month: z.int().min(1).max(12) }),
  z.looseObject({ timeType: z.literal("quarter"), year: z.int(), quarter: z.int().min(1).max(4) }),
  z.looseObject({ timeType: z.literal("year"), year: z.int() }),
]);
const Dated = z.looseObject({ fromDate: z.string(), toDate: z.string() });
const Asked = z.looseObject({
  rootDepartmentId: z.string().nullish(),
  formalityId: z.string().nullish(),
  formalityID: z.string().nullish(),
  currentPage: z.int().nullish(),
});

/**
 * What an answer is about. Only the request says it: the answer echoes neither period nor filter.
 * @property formality the one procedure the answer is narrowed to, null for all
 */
export type RequestScope = { root: string | null; period: string; page: number; formality: string | null };

/** Reads the request that led to an answer. */
export function readScope(file: string, request: unknown): Outcome<RequestScope> {
  const asked = Asked.safeParse(request);
  const period = asked.success ? periodOf(request) : undefined;
  if (!asked.success || period === undefined) {
    return rejected(
      "portal-bad-request",
      `${file}: payload`,
      "Yêu cầu gửi Cổng (payload) không cho biết một kỳ trọn vẹn: tháng, quý hoặc năm.",
      "Hãy ghi timeType cùng year và month hoặc quarter; với handling-satisfaction là fromDate, toDate trùng ngày đầu và ngày cuối kỳ.",
    );
  }
  const { rootDepartmentId, formalityId, formalityID, currentPage } = asked.data;
  return accepted({
    root: rootDepartmentId ?? null,
    period: periodId(period),
    page: currentPage ?? 1,
    formality: formalityId ?? formalityID ?? null,
  });
}

function periodOf(request: unknown): Period | undefined {
  const timed = Timed.safeParse(request);
  if (timed.success) return periodOfTime(timed.data);
  const dated = Dated.safeParse(request);
  return dated.success ? periodOfDays(dated.data.fromDate, dated.data.toDate) : undefined;
}

function periodOfTime(it: z.infer<typeof Timed>): Period {
  switch (it.timeType) {
    case "month":
      return { kind: "month", year: it.year, index: it.month };
    case "quarter":
      return { kind: "quarter", year: it.year, index: it.quarter };
    case "year":
      return { kind: "year", year: it.year, index: 1 };
  }
}

/** The standard period with exactly these first and last days. */
function periodOfDays(from: string, to: string): Period | undefined {
  const [year = "", month = ""] = from.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  const candidates = [`${year}-${month}`, `${year}-Q${quarter}`, `${year}-H${quarter < 3 ? 1 : 2}`, year];
  return candidates
    .map(findPeriod)
    .find((it) => it !== undefined && periodDays(it).from === from && dayBefore(periodDays(it).until) === to);
}

function dayBefore(day: string): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, 10);
}
