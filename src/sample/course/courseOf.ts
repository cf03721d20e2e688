import { instantOf } from "../instants.ts";
import type { Random } from "../random.ts";
import { HOUR, MINUTE, SECOND, type WorkingTime } from "../workingTime.ts";
import { afterwards } from "./afterwards.ts";
import { handling } from "./handling.ts";
import type { Happening, Plan } from "./happening.ts";
import { resultPapers, submittedPapers } from "./papers.ts";

const REFUSED = 0.025;
const MEDIAN_WAIT = 2.2 * HOUR;

/** Everything that happens to a dossier, in order, from its submission until nobody does anything about it any more. */
export function courseOf(random: Random, plan: Plan, time: WorkingTime): Happening[] {
  const { office, procedure, channel, submitted } = plan;
  const papers = submittedPapers(random, plan);
  const told: Happening[] = [];
  let received = submitted;
  if (channel === "online") {
    const change = { ...papers, submittedAt: instantOf(submitted) };
    told.push({ at: submitted, state: "registered", by: null, note: "", change });
    const looked = time.later(submitted, random.about(MEDIAN_WAIT));
    if (random.chance(REFUSED)) {
      const refused = { refusedAt: instantOf(looked) };
      told.push({
        at: looked,
        state: "not-accepted",
        by: "desk",
        note: "Từ chối tiếp nhận hồ sơ",
        change: refused,
      });
      return told;
    }
    received = looked;
  } else if (!procedure.sameDay) received += random.below(6 * 60) * SECOND;

  const due = time.due(received, procedure.terms[channel]);
  const isOpenEnded = office.flaws.has("no-due") && random.chance(0.3);
  const change = {
    ...papers,
    submittedAt: instantOf(office.flaws.has("submitted-at-receipt") ? received : submitted),
    receivedAt: instantOf(received),
    dueAt: isOpenEnded ? null : instantOf(due),
    pauses: [],
  };
  told.push({ at: received, state: "accepted", by: "desk", note: "Tiếp nhận hồ sơ", change });
  if (procedure.sameDay && !random.chance(office.late * procedure.late)) {
    const at = time.later(
      received,
      Math.min(5 * MINUTE + random.about(35 * MINUTE), time.between(received, due)),
    );
    const results = resultPapers(random, plan);
    const end = { finishedAt: instantOf(at), returnedAt: instantOf(at), results };
    told.push({ at, state: "returned", by: "desk", note: "Trả kết quả", change: end });
    return told;
  }
  told.push(...handling(random, plan, time, { received, due }));
  told.push(...afterwards(random, told, time));
  return told;
}
