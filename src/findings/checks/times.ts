import type { Notice } from "#published/notice.ts";
import { dayInVietnam, instantVi } from "#terms/instant.ts";
import { findPeriod, type Period, periodDays, periodId, periodVi } from "#terms/period.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { placeOf } from "../reading/place.ts";

/** The order of things: the period ends, the figures are taken, the paper is signed; and one period throughout. */
export const times: Check = (notice, { gate }) => {
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  return [...order(notice, period, gate), ...(period === undefined ? [] : titles(notice, period, gate))];
};

function order(notice: Notice, period: Period | undefined, gate: GateContext["gate"]): Finding[] {
  const until = period === undefined ? null : periodDays(period).until;
  const taken = notice.dataTime === null ? null : dayInVietnam(notice.dataTime);
  const signed = notice.formalities?.day ?? null;
  const findings: Finding[] = [];
  if (period && until !== null && notice.dataTime !== null && taken !== null && taken < until)
    findings.push(
      finding(
        gate,
        "data-time-before-period-end",
        "thời điểm lấy số liệu",
        `số liệu lấy lúc ${instantVi(notice.dataTime)}, ${periodVi(period)} chưa hết`,
        { found: instantVi(notice.dataTime) },
      ),
    );
  if (signed !== null && taken !== null && signed < taken && notice.dataTime !== null)
    findings.push(
      finding(
        gate,
        "document-before-data-time",
        "phần đầu văn bản",
        `văn bản ngày ${dayVi(signed)}, số liệu lấy lúc ${instantVi(notice.dataTime)}`,
        { found: dayVi(signed) },
      ),
    );
  else if (
    period &&
    until !== null &&
    signed !== null &&
    signed < until &&
    (taken === null || taken >= until)
  )
    findings.push(
      finding(
        gate,
        "document-before-period-end",
        "phần đầu văn bản",
        `văn bản ngày ${dayVi(signed)}, ${periodVi(period)} chưa hết`,
        {
          found: dayVi(signed),
        },
      ),
    );
  return findings;
}

/** A title that names exactly one month of the same kind of period must name the paper's. */
function titles(notice: Notice, period: Period, gate: GateContext["gate"]): Finding[] {
  if (period.kind !== "month") return [];
  return notice.tables.flatMap((table) => {
    const months = [...(table.title ?? "").matchAll(/tháng\s*(\d{1,2})\s*(?:\/|năm|-)\s*(\d{4})/giu)];
    const named = new Set(months.map(([, month = "", year = ""]) => `${year}-${month.padStart(2, "0")}`));
    const [only] = named;
    if (named.size !== 1 || only === undefined || only === periodId(period)) return [];
    return [
      finding(
        gate,
        "period-differs",
        placeOf(table, null),
        `tiêu đề ghi ${months[0]?.[0]}, văn bản nói về ${periodVi(period)}`,
        {
          expected: periodVi(period),
          ...(months[0] ? { found: months[0][0] } : {}),
        },
      ),
    ];
  });
}

function dayVi(day: string): string {
  return day.split("-").reverse().join("/");
}
