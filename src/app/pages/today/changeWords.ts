import type { ChangedRow } from "#contract/today.ts";
import type { Dossier } from "#dossier/dossier.ts";
import type { Lateness } from "#dossier/lateness/lateness.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { clockInVietnam, type Instant } from "#terms/instant.ts";
import { codedView, factTitles } from "../dossiers/factView.ts";

export type ChangeWord = ChangedRow["changes"][number];

/** A dossier as it was known at one of two instants, and whether it was late when judged then. */
export type KnownDossier = { facts: Dossier; late: Lateness["answer"] };

/** @property nameOf an agency by its code @property takenUp the code it is kept under now, when another took it up */
export type ChangeContext = { nameOf: (agency: string) => string; takenUp: string | null };

/**
 * What happened to a dossier between two instants, what happened first, then what it led to. A side that is null: it was not known, or gone.
 * Never empty: a dossier that was told again and says the same says so.
 */
export function changeWords(
  before: KnownDossier | null,
  after: KnownDossier | null,
  { nameOf, takenUp }: ChangeContext,
): ChangeWord[] {
  if (after === null)
    return takenUp === null
      ? [word("gone", SAYS.gone)]
      : [word("taken-up", SAYS.takenUp, { detail: takenUp })];
  const was = before?.facts ?? null;
  const { facts } = after;
  const words = [
    ...(was === null ? [word("known", SAYS.known)] : []),
    ...events(was, after),
    ...(was === null ? [] : promise(was, facts)),
    ...lateness(before, after),
    ...(was === null ? [] : [...moved(was, facts, nameOf), ...details(was, facts)]),
  ];
  return words.length === 0 ? [word("same", SAYS.same)] : words;
}

/** Received, handled, handed over, refused; of a new dossier only the last of them. */
function events(was: Dossier | null, { facts, late }: KnownDossier): ChangeWord[] {
  const happened = EVENTS.filter((it) => facts[it] !== null && (was === null || was[it] === null));
  const told = was === null ? happened.slice(-1) : happened;
  const ends = told.findLast((it) => it === "finishedAt" || it === "returnedAt");
  return told.map((it) => {
    if (it !== ends || (late !== "late" && late !== "on-time")) return word(it, SAYS[it]);
    const says = both(SAYS[it], late === "late" ? SAYS.endedLate : SAYS.endedOnTime, ", ");
    return word(it, says, { tone: late === "late" ? "loss" : "gain" });
  });
}

const EVENTS = ["receivedAt", "refusedAt", "finishedAt", "returnedAt"] as const satisfies (keyof Dossier)[];

function lateness(before: KnownDossier | null, after: KnownDossier): ChangeWord[] {
  const { finishedAt, returnedAt } = after.facts;
  const isDone = finishedAt !== null || returnedAt !== null;
  const wasDone = before !== null && (before.facts.finishedAt ?? before.facts.returnedAt) !== null;
  if (after.late === "late" && before?.late !== "late" && (!isDone || wasDone))
    return [word("late", isDone ? SAYS.nowLate : SAYS.overdue, { tone: "loss" })];
  if (before?.late === "late" && after.late === "on-time")
    return [word("not-late", SAYS.notLate, { tone: "gain" })];
  return [];
}

function promise({ dueAt: was }: Dossier, { dueAt: is }: Dossier): ChangeWord[] {
  if (was === is) return [];
  if (was === null) return [word("due-set", both(SAYS.dueSet, clock(is), " "))];
  return is === null
    ? [word("due-removed", SAYS.dueRemoved)]
    : [word("due-moved", both(both(SAYS.dueMoved, clock(was), " "), clock(is), " → "))];
}

function moved(was: Dossier, is: Dossier, nameOf: (agency: string) => string): ChangeWord[] {
  if (was.agency === is.agency || (was.agency ?? was.agencyAsGiven) === null) return [];
  const names = [was, is].map(({ agency, agencyAsGiven }) =>
    agency === null ? (agencyAsGiven ?? "?") : nameOf(agency),
  );
  return [word("agency", SAYS.agency, { detail: names.join(" → ") })];
}

/** What is left: the state where no event tells it, papers, payment, corrected days, and facts without words of their own. */
function details(was: Dossier, is: Dossier): ChangeWord[] {
  const words: ChangeWord[] = [];
  const isTold = EVENTS.some((it) => was[it] === null && is[it] !== null);
  if (was.state !== is.state && !isTold)
    words.push(word("state", both(SAYS.state, both(stateWords(was), stateWords(is), " → "), ": ")));
  if (!hasFile(was) && hasFile(is)) words.push(word("result-file", SAYS.resultFile, { tone: "gain" }));
  if (!isDigitised(was) && isDigitised(is)) words.push(word("digitised", SAYS.digitised, { tone: "gain" }));
  if (!isPaidOnline(was) && isPaidOnline(is)) words.push(word("paid", SAYS.paid, { tone: "gain" }));
  for (const it of ["submittedAt", ...EVENTS] as const)
    if (was[it] !== null && was[it] !== is[it])
      words.push(
        word(
          "corrected",
          both(both(both(SAYS.corrected, titleOf(it), " "), clock(was[it]), ": "), clock(is[it]), " → "),
        ),
      );
  const others = PLAIN.filter((it) => JSON.stringify(was[it]) !== JSON.stringify(is[it]));
  if (others.length > 0) words.push(word("facts", both(SAYS.facts, listed(others.map(titleOf)), " ")));
  if ((is.steps?.length ?? 0) > (was.steps?.length ?? 0) && words.length === 0 && !isTold)
    words.push(word("step", SAYS.step));
  return words;
}

/** Facts that are told by their titles alone. */
const PLAIN = ["procedure", "channel", "verifiedAccount", "databases"] as const satisfies (keyof Dossier)[];

const hasFile = ({ results }: Dossier) => results?.some((it) => it.hasFile === true) ?? false;
const isDigitised = ({ components, hasDigitisedComponent }: Dossier) =>
  hasDigitisedComponent === true || (components?.some((it) => it.digitised === true) ?? false);
const isPaidOnline = ({ paidOnline }: Dossier) => paidOnline !== null && paidOnline !== "no";

const NOT_KNOWN: Bilingual = { vi: "chưa rõ", en: "not known" };

const stateWords = ({ state }: Dossier): Bilingual => codedView("state", state)?.says ?? NOT_KNOWN;

function titleOf(fact: string): Bilingual {
  const title = factTitles([fact])[fact] ?? { vi: fact, en: fact };
  return { vi: lower(title.vi), en: lower(title.en) };
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function clock(at: Instant | null): Bilingual {
  if (at === null) return NOT_KNOWN;
  const { year, month, day, hour, minute } = clockInVietnam(at);
  return { vi: `${hour}h${minute} ${day}/${month}/${year}`, en: `${hour}:${minute} ${day}/${month}/${year}` };
}

function both(one: Bilingual, other: Bilingual, between: string): Bilingual {
  return { vi: `${one.vi}${between}${other.vi}`, en: `${one.en}${between}${other.en}` };
}

const listed = (them: readonly Bilingual[]): Bilingual => ({
  vi: them.map((it) => it.vi).join(", "),
  en: them.map((it) => it.en).join(", "),
});

function word(
  kind: string,
  says: Bilingual,
  more: Partial<Pick<ChangeWord, "tone" | "detail">> = {},
): ChangeWord {
  return { kind, says, tone: "plain", detail: null, ...more };
}

const SAYS = {
  known: { vi: "hồ sơ mới", en: "new dossier" },
  gone: { vi: "nguồn báo đã xóa", en: "deleted by its source" },
  takenUp: { vi: "nhập vào hồ sơ", en: "became one with dossier" },
  same: { vi: "nguồn gửi lại, không khác trước", en: "told again, nothing else" },
  receivedAt: { vi: "được tiếp nhận", en: "received" },
  refusedAt: { vi: "bị từ chối", en: "refused" },
  finishedAt: { vi: "giải quyết xong", en: "handled" },
  returnedAt: { vi: "trả kết quả", en: "result handed over" },
  endedLate: { vi: "trễ hạn", en: "late" },
  endedOnTime: { vi: "đúng hạn", en: "on time" },
  overdue: { vi: "quá hạn, chưa giải quyết xong", en: "overdue, not handled yet" },
  nowLate: { vi: "nay tính là trễ hạn", en: "now counts as late" },
  notLate: { vi: "nay tính là đúng hạn", en: "now counts as on time" },
  dueSet: { vi: "hẹn trả", en: "promised for" },
  dueMoved: { vi: "sửa hạn trả", en: "promise moved" },
  dueRemoved: { vi: "bỏ hạn trả", en: "promise taken away" },
  agency: { vi: "chuyển đơn vị", en: "moved to another unit" },
  state: { vi: "trạng thái", en: "state" },
  resultFile: { vi: "có tệp kết quả", en: "result file attached" },
  digitised: { vi: "đã số hóa thành phần hồ sơ", en: "papers digitised" },
  paid: { vi: "thanh toán trực tuyến", en: "paid online" },
  corrected: { vi: "sửa", en: "corrected" },
  facts: { vi: "đổi", en: "changed" },
  step: { vi: "thêm bước xử lý", en: "another handling step" },
} as const satisfies Record<string, Bilingual>;
