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

/** Pairs that happen in this order, with the words for what is expected. */
const ORDER: readonly (readonly [keyof Dates, keyof Dates, string])[] = [
  ["submittedAt", "receivedAt", "không trước ngày nộp"],
  ["receivedAt", "dueAt", "không trước ngày tiếp nhận"],
  ["receivedAt", "finishedAt", "không trước ngày tiếp nhận"],
  ["receivedAt", "returnedAt", "không trước ngày tiếp nhận"],
  ["finishedAt", "returnedAt", "không trước ngày kết thúc xử lý"],
  ["submittedAt", "refusedAt", "không trước ngày nộp"],
];

type Dates = Pick<
  Dossier,
  "submittedAt" | "receivedAt" | "dueAt" | "finishedAt" | "returnedAt" | "refusedAt"
>;

/**
 * Whether the facts of a version can be true. Impossible ones (no code, a date outside this century, a negative amount)
 * reject it; an order of dates that cannot be, an event later than the version that tells it and a pause that ends before
 * it begins are noted.
 */
export function checkDossier({ facts, sourceTime, deleted }: DossierVersion): DossierCheck {
  const { code } = facts;
  const fault = (field: string, value: string, expected: string): DossierFault => ({
    code,
    field,
    value,
    expected,
  });
  const rejections: DossierFault[] = [];
  const notes: DossierFault[] = [];

  const parsed = findDossierCodes(code).find((it) => it.text === code);
  if (parsed === undefined) rejections.push(fault("code", code, "mã hồ sơ dạng H44.100-260302-0007"));
  else if (parsed.receivedOn === null) notes.push(fault("code", code, "phần giữa là một ngày có thật"));
  if (deleted) return { rejections, notes };

  const told = datesOf(facts);
  const impossible = told.filter((it) => !isPossible(it.at));
  rejections.push(...impossible.map((it) => fault(it.field, it.at, "một thời điểm trong thế kỷ 21")));
  for (const [index, { amount }] of (facts.fees ?? []).entries()) {
    if (amount !== null && !AMOUNT.test(amount))
      rejections.push(fault(`fees.${index + 1}.amount`, amount, "số tiền không âm"));
  }
  if (rejections.length > 0) return { rejections, notes };

  for (const [first, then, expected] of ORDER) {
    const [before, after] = [facts[first], facts[then]];
    if (before !== null && after !== null && isBefore(after, before))
      notes.push(fault(then, after, expected));
  }
  for (const [index, { from, until }] of (facts.pauses ?? []).entries()) {
    if (until !== null && isBefore(until, from))
      notes.push(fault(`pauses.${index + 1}.until`, until, "không trước lúc bắt đầu tạm dừng"));
  }
  const late = told.filter((it) => it.isEvent && sourceTime !== null && isBefore(sourceTime, it.at));
  notes.push(...late.map((it) => fault(it.field, it.at, "không sau thời điểm của bản ghi")));
  return { rejections, notes };
}

/** @property isEvent it has happened, as against a promise of what will */
type ToldDate = { field: string; at: Instant; isEvent: boolean };

function datesOf(facts: Dossier): ToldDate[] {
  const told = (field: string, at: Instant | null, isEvent = true): ToldDate[] =>
    at === null ? [] : [{ field, at, isEvent }];
  return [
    ...told("submittedAt", facts.submittedAt),
    ...told("receivedAt", facts.receivedAt),
    ...told("dueAt", facts.dueAt, false),
    ...told("finishedAt", facts.finishedAt),
    ...told("returnedAt", facts.returnedAt),
    ...told("refusedAt", facts.refusedAt),
    ...(facts.pauses ?? []).flatMap(({ from, until }, index) => [
      ...told(`pauses.${index + 1}.from`, from),
      ...told(`pauses.${index + 1}.until`, until),
    ]),
    ...(facts.steps ?? []).flatMap(({ at, dueAt }, index) => [
      ...told(`steps.${index + 1}.at`, at),
      ...told(`steps.${index + 1}.dueAt`, dueAt, false),
    ]),
  ];
}

function isPossible(at: Instant): boolean {
  const time = Date.parse(at);
  return time >= CENTURY.from && time < CENTURY.until;
}

/** By minute; by day where one of them was written without a time. */
function isBefore(at: Instant, than: Instant): boolean {
  const [a, b] = [Date.parse(at), Date.parse(than)];
  const level = isBareDay(a) || isBareDay(b) ? "day" : "minute";
  return isLater(exactly(b), exactly(a), level) === "yes";
}
