import type { Random } from "../random.ts";
import type { Happening, Plan } from "./happening.ts";

/** How often a flaw of an agency's system shows in a dossier that could show it. */
const SHOWS = 0.8;
const ENDED = "Kết thúc xử lý";

/**
 * The course as a flawed system tells it: waiting is sent as processed, and what has no end, or no promise, gets a step
 * "processed" at the very second of its receipt.
 */
export function flawedCourse(
  random: Random,
  { office: { flaws } }: Plan,
  told: readonly Happening[],
): readonly Happening[] {
  const received = told.find((it) => it.state === "accepted");
  if (received === undefined) return told;
  const isOpenEnded = received.change.dueAt === null;
  const hidesWaiting = flaws.has("waiting-sent-as-processed") && random.chance(SHOWS);
  if (!isOpenEnded && !hidesWaiting) return told;
  const step = { at: received.at, state: "processed" } as const;
  return told.flatMap((it): Happening[] => {
    if (isOpenEnded && it === received) return [it, { ...it, note: ENDED, step, change: {} }];
    const isWaiting = it.state === "supplement-requested" || it.state === "payment-requested";
    if (!isWaiting || !hidesWaiting) return [it];
    return [{ ...it, state: "processed", note: ENDED, step, change: { pauses: [] } }];
  });
}
