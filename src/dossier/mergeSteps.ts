import { isInUtc } from "#terms/instant.ts";
import type { Step } from "./dossier.ts";

/**
 * Steps are only ever added: those of both lists, in the order of their time, steps without a time last. Two steps with the
 * same time, state, handler and note are one; what one of them leaves unknown the other fills. Null when neither list is known.
 */
export function mergeSteps(
  earlier: readonly Step[] | null,
  later: readonly Step[] | null,
): readonly Step[] | null {
  if (earlier === null && later === null) return null;
  const plain = continued(earlier ?? [], later ?? []);
  if (plain !== null) return plain;
  const byContent = new Map<string, Step>();
  for (const step of [...(earlier ?? []), ...(later ?? [])]) {
    const content = contentOf(step);
    const known = byContent.get(content);
    byContent.set(content, known === undefined ? step : filled(known, step));
  }
  return [...byContent.values()].sort((a, b) => timeOf(a) - timeOf(b));
}

/**
 * What is merged when one list goes on where the other ends, which is what senders send: steps in the order of their time, no
 * two of one time. Null when they are not like that.
 */
function continued(earlier: readonly Step[], later: readonly Step[]): readonly Step[] | null {
  const longer = later.length > 0 ? later : earlier;
  let before = "";
  for (const { at } of longer) {
    if (at === null || !isInUtc(at) || at <= before) return null;
    before = at;
  }
  if (longer === earlier || earlier.length === 0) return longer;
  if (earlier.length > later.length) return null;
  const isSame = (step: Step, index: number) => step === later[index] || sameStep(step, later[index]);
  return earlier.every(isSame) ? later : null;
}

function sameStep(one: Step, other: Step | undefined): boolean {
  let key: keyof Step;
  for (key in one) if (one[key] !== other?.[key]) return false;
  return true;
}

/** The sender gives no id to a step, so its content is its identity. */
function contentOf({ at, state, handlerName, note }: Step): string {
  return JSON.stringify([at === null ? null : Date.parse(at), state, handlerName, note]);
}

function filled(known: Step, again: Step): Step {
  return {
    ...known,
    handlerTitle: known.handlerTitle ?? again.handlerTitle,
    unit: known.unit ?? again.unit,
    dueAt: known.dueAt ?? again.dueAt,
  };
}

function timeOf({ at }: Step): number {
  return at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);
}
