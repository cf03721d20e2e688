import type { Notice } from "#published/notice.ts";
import { type DossierCode, findDossierCodes } from "#terms/dossierCode.ts";
import { dayInVietnam } from "#terms/instant.ts";
import { findPeriod, periodDays } from "#terms/period.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { textsOf } from "../reading/texts.ts";

/** Days between which a dossier of this paper was received; null where the paper does not say. */
type Window = { earliest: string | null; latest: string | null };

/** Six digits inside a dossier number are the day it was received: a real day, not after the figures, not long before the period. */
export const dossierDates: Check = (notice, { gate }) => {
  const window = windowOf(notice, gate.tolerance.dossierMonthsBeforePeriod);
  const seen = new Set<string>();
  const isNew = (text: string) => !seen.has(text) && seen.add(text);
  return textsOf(notice).flatMap(({ place, text }) => [
    ...findDossierCodes(text)
      .filter((it) => isNew(it.text))
      .flatMap((it) => judge(it, place, window, gate)),
    ...malformed(text)
      .filter(isNew)
      .map((it) => finding(gate, "dossier-code-grammar", place, it, { found: it })),
  ]);
};

function windowOf(notice: Notice, months: number): Window {
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  const days = period === undefined ? null : periodDays(period);
  const latest = notice.dataTime === null ? days && dayBefore(days.until) : dayInVietnam(notice.dataTime);
  return { earliest: days === null ? null : monthsBefore(days.from, months), latest };
}

function judge(code: DossierCode, place: string, window: Window, gate: GateContext["gate"]): Finding[] {
  const { text, receivedOn } = code;
  const hint = nearDate(code, window);
  const expected = hint === null ? {} : { expected: text.replace(/-\d{6}-/, `-${hint}-`) };
  const maybe = hint === null ? "" : `, có thể là ${hint}`;
  const figures = { ...expected, found: text };
  if (receivedOn === null)
    return [finding(gate, "dossier-date-impossible", place, `${text}${maybe}`, figures)];
  const said = `${text} tiếp nhận ngày ${dayVi(receivedOn)}`;
  if (window.latest !== null && receivedOn > window.latest)
    return [
      finding(
        gate,
        "dossier-after-data-time",
        place,
        `${said}, số liệu lấy đến ${dayVi(window.latest)}${maybe}`,
        figures,
      ),
    ];
  if (window.earliest !== null && receivedOn < window.earliest)
    return [
      finding(
        gate,
        "dossier-long-before-period",
        place,
        `${said}, trước kỳ báo cáo hơn ${gate.tolerance.dossierMonthsBeforePeriod} tháng${maybe}`,
        figures,
      ),
    ];
  return [];
}

/** The date inside the window that one wrong digit, or two exchanged ones, would have turned into this; null when several would. */
function nearDate({ text }: DossierCode, { earliest, latest }: Window): string | null {
  const digits = /-(\d{6})-/.exec(text)?.[1];
  if (digits === undefined || earliest === null || latest === null) return null;
  const near: string[] = [];
  for (let at = 0; at < 6; at += 1) {
    for (const digit of "0123456789") near.push(digits.slice(0, at) + digit + digits.slice(at + 1));
    near.push(
      digits.slice(0, at) + digits.slice(at + 1, at + 2) + digits.slice(at, at + 1) + digits.slice(at + 2),
    );
  }
  const fitting = new Set(
    near.filter((it) => {
      const day = findDossierCodes(`H01-${it}-000`)[0]?.receivedOn ?? null;
      return it !== digits && day !== null && day >= earliest && day <= latest;
    }),
  );
  // A wrong year is the usual slip, above all in January.
  const sameDay = [...fitting].filter((it) => it.slice(2) === digits.slice(2));
  return (sameDay.length === 1 ? sameDay[0] : fitting.size === 1 ? [...fitting][0] : null) ?? null;
}

/** What looks like a dossier number, and is none. */
function malformed(text: string): string[] {
  const whole = new Set(findDossierCodes(text).map((it) => it.text));
  const form = /(?<![\p{L}\d.-])(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(?:\.\d{1,3})*-\d{3,8}-\d+(?![\d-])/gu;
  return (text.match(form) ?? []).filter((it) => !whole.has(it));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10);
}

function dayVi(day: string): string {
  return day.split("-").reverse().join("/");
}
