import { findDossierCodes } from "#terms/dossierCode.ts";
import type { Instant } from "#terms/instant.ts";
import type { Dossier, DossierVersion, Rejection } from "./dossier.ts";
import { exactly, isBareDay, isLater } from "./lateness/compareTimes.ts";

/** What is wrong with one fact. With the place of the record it is a Rejection. */
export type DossierFault = Omit<Rejection, "file" | "line">;

/**
 * @property rejections nothing of the version can be stored
 * @property notes it is stored as it was given; somebody should look at it
 */
export type DossierCheck = { rejections: readonly DossierFault[]; notes: readonly DossierFault[] };

/** Numbers of dossiers write their year with two digits, so nothing lies outside this century. */
const CENTURY = {
  from: Date.parse("2000-01-01T00:00:00+07:00"),
  until: Date.parse("2100-01-01T00:00:00+07:00"),
};
const AMOUNT = /^\d+(\.\d+)?$/;
const DATES = ["submittedAt", "receivedAt", "dueAt", "finishedAt", "returnedAt", "refusedAt"] as const;

/** Dates that come in this order, with the words for what is expected of the second. */
const ORDER: readonly (readonly [(typeof DATES)[number], (typeof DATES)[number], string])[] = [
  ["submittedAt", "receivedAt", "không trước ngày nộp"],
  ["receivedAt", "dueAt", "không trước ngày tiếp nhận"],
  ["receivedAt", "finishedAt", "không trước ngày tiếp nhận"],
  ["receivedAt", "returnedAt", "không trước ngày tiếp nhận"],
  ["finishedAt", "returnedAt", "không trước ngày kết thúc xử lý"],
  ["submittedAt", "refusedAt", "không trước ngày nộp"],
];

/**
 * Whether the facts of a version can be true. Impossible ones (no code, a date outside this century, a negative amount)
 * reject it; an order of dates that cannot be, an event later than the version that tells it and a pause that ends before
 * it begins are noted.
 */
export function checkDossier({ facts, sourceTime, deleted }: DossierVersion): DossierCheck {
  const { code } = facts;
  const found: { rejections: DossierFault[]; notes: DossierFault[] } = { rejections: [], notes: [] };
  const reject = (field: string, value: string, expected: string) =>
    found.rejections.push({ code, field, value, expected });
  const note = (field: string, value: string, expected: string) =>
    found.notes.push({ code, field, value, expected });

  const parsed = findDossierCodes(code).find((it) => it.text === code);
  if (parsed === undefined) reject("code", code, "mã hồ sơ dạng H44.100-260302-0007");
  else if (parsed.receivedOn === null) note("code", code, "phần giữa là một ngày có thật");
  if (deleted) return found;

  eachDate(facts, (at, field) => {
    if (!isPossible(at)) reject(field(), at, "một thời điểm trong thế kỷ 21");
  });
  for (const [index, { amount }] of (facts.fees ?? []).entries()) {
    if (amount !== null && !AMOUNT.test(amount))
      reject(`fees.${index + 1}.amount`, amount, "số tiền không âm");
  }
  if (found.rejections.length > 0) return found;

  for (const [first, then, expected] of ORDER) {
    const [before, after] = [facts[first], facts[then]];
    if (before !== null && after !== null && isBefore(after, before)) note(then, after, expected);
  }
  for (const [index, { from, until }] of (facts.pauses ?? []).entries()) {
    if (until !== null && isBefore(until, from))
      note(`pauses.${index + 1}.until`, until, "không trước lúc bắt đầu tạm dừng");
  }
  if (sourceTime === null) return found;
  eachDate(facts, (at, field, isEvent) => {
    if (isEvent && isBefore(sourceTime, at)) note(field(), at, "không sau thời điểm của bản ghi");
  });
  return found;
}

/**
 * Visits every date that is told.
 * @param visit gets the name of the field, made only when asked for, and whether the date is an event's, not a promise's
 */
function eachDate(facts: Dossier, visit: (at: Instant, field: () => string, isEvent: boolean) => void): void {
  for (const name of DATES) {
    const at = facts[name];
    if (at !== null) visit(at, () => name, name !== "dueAt");
  }
  for (const [index, { from, until }] of (facts.pauses ?? []).entries()) {
    visit(from, () => `pauses.${index + 1}.from`, true);
    if (until !== null) visit(until, () => `pauses.${index + 1}.until`, true);
  }
  for (const [index, { at, dueAt }] of (facts.steps ?? []).entries()) {
    if (at !== null) visit(at, () => `steps.${index + 1}.at`, true);
    if (dueAt !== null) visit(dueAt, () => `steps.${index + 1}.dueAt`, false);
  }
}

function isPossible(at: Instant): boolean {
  const time = Date.parse(at);
  return time >= CENTURY.from && time < CENTURY.until;
}

/** By minute; by day where one of them was written without a time. */
function isBefore(at: Instant, than: Instant): boolean {
  const [a, b] = [Date.parse(at), Date.parse(than)];
  if (a >= b) return false;
  const level = isBareDay(a) || isBareDay(b) ? "day" : "minute";
  return isLater(exactly(b), exactly(a), level) === "yes";
}
