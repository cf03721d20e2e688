import { instantOf } from "../instants.ts";
import type { Random } from "../random.ts";
import { HOUR, type WorkingTime } from "../workingTime.ts";
import type { Happening } from "./happening.ts";

const CORRECTED = 0.015;
const REOPENED = 0.003;
const DELETED = 0.0008;

/** What may still happen to a dossier that has ended: a corrected record, a reopened case, a record taken back. */
export function afterwards(random: Random, told: readonly Happening[], time: WorkingTime): Happening[] {
  const last = told.at(-1);
  if (last === undefined) return [];
  const at = time.later(last.at, 2 * HOUR + random.about(20 * HOUR));
  const fate = random.next();
  if (fate < CORRECTED)
    return [{ at, state: last.state, by: null, note: "", change: { hasDigitisedComponent: true } }];
  if (fate < CORRECTED + REOPENED && last.state === "processed") {
    const again = time.later(at, random.about(6 * HOUR));
    return [
      {
        at,
        state: "processing",
        by: "expert",
        note: "Giải quyết lại",
        change: { finishedAt: null, results: [] },
      },
      {
        at: again,
        state: "processed",
        by: "expert",
        note: "Đã có kết quả",
        change: { finishedAt: instantOf(again) },
      },
    ];
  }
  if (fate > 1 - DELETED) return [{ at, state: last.state, by: null, note: "", change: {}, deleted: true }];
  return [];
}
