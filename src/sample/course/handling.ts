import type { Pause } from "#dossier/dossier.ts";
import { instantOf } from "../instants.ts";
import type { Random } from "../random.ts";
import { DAY, HOUR, MINUTE, type WorkingTime } from "../workingTime.ts";
import type { Happening, Plan } from "./happening.ts";
import { resultPapers } from "./papers.ts";

const SUPPLEMENTED = 0.055;
const NEVER_SUPPLEMENTED = 0.07;
const ASKED_TO_PAY = 0.03;
const WITHDRAWN = 0.012;
const STOPPED = 0.005;
const FETCHED = 0.93;

/** From the receipt to the result in the citizen's hand. Times in milliseconds since 1970. */
export function handling(
  random: Random,
  plan: Plan,
  time: WorkingTime,
  { received, due }: { received: number; due: number },
): Happening[] {
  const { office, procedure, channel } = plan;
  const given = time.between(received, due);
  const begun = time.later(received, Math.min(random.about(HOUR), given * 0.2));
  const told: Happening[] = [
    { at: begun, state: "processing", by: "expert", note: "Thụ lý hồ sơ", change: {} },
  ];
  const fate = random.next();
  if (fate < WITHDRAWN + STOPPED) {
    const isWithdrawn = fate < WITHDRAWN;
    const at = time.later(begun, given * random.next() * 0.8);
    const note = isWithdrawn ? "Công dân rút hồ sơ" : "Dừng giải quyết hồ sơ";
    told.push({ at, state: isWithdrawn ? "withdrawn" : "stopped", by: "expert", note, change: {} });
    return told;
  }
  const stood = standing(random, plan, time, begun, given);
  told.push(...stood.told);
  if (stood.until === null) return told;

  const isLate = random.chance(Math.min(0.6, office.late * procedure.late));
  const pausedWork = stood.until === begun ? 0 : time.between(begun, stood.until);
  const promised = time.later(received, given + pausedWork);
  const part = 0.35 + 0.65 * Math.sqrt(random.next());
  const end = isLate
    ? time.later(promised, 10 * MINUTE + random.about(9 * HOUR))
    : Math.min(promised, time.later(stood.until, given * part * 0.8));
  if (isLate && office.flaws.has("due-moved")) {
    const at = time.later(promised, (end - promised) * 0.1);
    const moved = { dueAt: instantOf(time.later(end, HOUR)) };
    if (at < end)
      told.push({ at, state: "processing", by: "expert", note: "Hẹn lại ngày trả", change: moved });
  }
  const change = { finishedAt: instantOf(end), results: resultPapers(random, plan) };
  told.push({ at: end, state: "processed", by: "expert", note: "Đã có kết quả", change });
  if (random.chance(FETCHED)) {
    const at = time.later(end, channel === "online" ? random.about(30 * MINUTE) : random.about(6 * HOUR));
    const back = { returnedAt: instantOf(at) };
    told.push({ at, state: "returned", by: "desk", note: "Trả kết quả", change: back });
  }
  return told;
}

/** A stop for the citizen's papers or money, if there is one. `until` null: it lasts. */
function standing(
  random: Random,
  { procedure }: Plan,
  time: WorkingTime,
  begun: number,
  given: number,
): { told: Happening[]; until: number | null } {
  const mayAsk = procedure.terms.direct.unit !== "hour" && !procedure.sameDay;
  const fate = random.next();
  if (!mayAsk || fate > SUPPLEMENTED + ASKED_TO_PAY) return { told: [], until: begun };
  const from = time.later(begun, given * (0.1 + 0.3 * random.next()));
  if (fate < ASKED_TO_PAY) {
    if (procedure.fee === 0) return { told: [], until: begun };
    const until = time.later(from, random.about(8 * HOUR));
    const state = "payment-requested";
    return {
      told: [
        { at: from, state, by: "expert", note: "Yêu cầu thực hiện nghĩa vụ tài chính", change: {} },
        { at: until, state: "processing", by: "desk", note: "Đã thực hiện nghĩa vụ tài chính", change: {} },
      ],
      until,
    };
  }
  const pause: Pause = { kind: "supplement", from: instantOf(from), until: null };
  const asked: Happening = {
    at: from,
    state: "supplement-requested",
    by: "expert",
    note: "Yêu cầu bổ sung hồ sơ",
    change: { pauses: [pause] },
  };
  if (random.chance(NEVER_SUPPLEMENTED)) return { told: [asked], until: null };
  const until = time.later(from + random.about(3) * DAY, HOUR);
  const change = { pauses: [{ ...pause, until: instantOf(until) }] };
  const note = "Tiếp nhận hồ sơ bổ sung";
  return { told: [asked, { at: until, state: "processing", by: "desk", note, change }], until };
}
