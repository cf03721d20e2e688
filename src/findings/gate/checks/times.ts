import type { Notice } from "#published/notice.ts";
import { dayInVietnam, type Instant, instantVi } from "#terms/instant.ts";
import { findPeriod, type Period, periodDays, periodId, periodVi } from "#terms/period.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { isComparison } from "../reading/comparisonClaims.ts";
import { placeOf } from "../reading/place.ts";
import { sentencesOf } from "../reading/sentences.ts";

/** The order of things: the period ends, the figures are taken, the paper is signed; and one period throughout. */
export const times: Check = (notice, { gate }) => {
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  return [
    ...order(notice, period, gate),
    ...(period === undefined ? [] : [...titles(notice, period, gate), ...openings(notice, period, gate)]),
    ...unrealDays(notice, gate),
  ];
};

function order(notice: Notice, period: Period | undefined, gate: GateContext["gate"]): Finding[] {
  const until = period === undefined ? null : periodDays(period).until;
  const taken = notice.dataTime === null ? null : dayTakenFor(notice.dataTime);
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
  if (signed !== null && notice.dataTime !== null && signed < dayInVietnam(notice.dataTime))
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

/** The day the figures stand for: "đến hết ngày 30/9" is the whole of that day, thus the start of the next. */
function dayTakenFor(instant: Instant): string {
  const ended = new Date(Date.parse(instant) + 60_000).toISOString();
  return dayInVietnam(ended);
}

/** A title that names exactly one period of the paper's kind must name the paper's own. */
function titles(notice: Notice, period: Period, gate: GateContext["gate"]): Finding[] {
  return notice.tables.flatMap((table) =>
    otherPeriod(table.title ?? "", period).map((it) =>
      periodDiffers(gate, placeOf(table, null), `tiêu đề ghi ${it}`, it, period),
    ),
  );
}

/** Sentences that open the results, "thông báo kết quả tháng 8/2024 như sau", "Trong tháng 8/2024, …", are of the paper's period too. */
const OPENING = /^(?:trong|kết quả) (?:tháng|quý)|(?:công bố|thông báo|báo cáo|kết quả).*như sau/u;

function openings(notice: Notice, period: Period, gate: GateContext["gate"]): Finding[] {
  return sentencesOf(notice)
    .filter(({ sentence }) => OPENING.test(wordsKey(sentence)) && !isComparison(sentence))
    .flatMap(({ place, sentence }) =>
      otherPeriod(sentence, period).map((it) => periodDiffers(gate, place, `lời văn ghi ${it}`, it, period)),
    );
}

function periodDiffers(
  gate: GateContext["gate"],
  place: string,
  said: string,
  found: string,
  period: Period,
): Finding {
  const figures = { expected: periodVi(period), found };
  return finding(gate, "period-differs", place, `${said}, văn bản nói về ${periodVi(period)}`, figures);
}

const MONTH = /(?<!ngày\s*\d{1,2}\s*)tháng\s*(\d{1,2})\s*(?:\/|năm|-)\s*(\d{4})/giu;
const QUARTER = /quý\s*(IV|I{1,3}|[1-4])\s*(?:\/|năm|-)\s*(\d{4})/giu;
const ROMAN = ["I", "II", "III", "IV"];

/** The one month or quarter a text names, as written, when the paper's period is another one of the same kind. */
function otherPeriod(text: string, period: Period): string[] {
  if (period.kind !== "month" && period.kind !== "quarter") return [];
  const kind = period.kind;
  const found = [...text.matchAll(kind === "month" ? MONTH : QUARTER)].map(
    ([words, index = "", year = ""]) => ({
      words,
      id: periodId({
        kind,
        year: Number(year),
        index: Number(index) || ROMAN.indexOf(index.toUpperCase()) + 1,
      }),
    }),
  );
  const [only] = found;
  const isOne = only !== undefined && found.every((it) => it.id === only.id);
  return isOne && only.id !== periodId(period) ? [only.words] : [];
}

/** "ngày 31/9/2026": no such day. */
function unrealDays(notice: Notice, gate: GateContext["gate"]): Finding[] {
  const form = /ngày\s*(\d{1,2})\s*(?:\/|-|tháng)\s*(\d{1,2})\s*(?:\/|-|,?\s*năm)\s*(\d{4})(?!\d)/giu;
  const seen = new Set<string>();
  return notice.paragraphs.flatMap(({ place, text }) =>
    [...text.matchAll(form)].flatMap(([whole, day = "", month = "", year = ""]) => {
      if (isRealDay(Number(year), Number(month), Number(day)) || seen.has(whole)) return [];
      seen.add(whole);
      return [finding(gate, "date-impossible", place, `"${whole}"`, { found: whole })];
    }),
  );
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function dayVi(day: string): string {
  return day.split("-").reverse().join("/");
}
