import { setImmediate } from "node:timers/promises";

/** Nobody else waits longer than about so long for a turn. */
const TURN_MS = 12;

/** Goes through steps to their result, and lets others be answered in between. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN_MS) continue;
    await setImmediate();
    began = performance.now();
  }
}
