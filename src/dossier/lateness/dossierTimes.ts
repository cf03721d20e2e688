import type { Dossier, DossierState, Step } from "../dossier.ts";

type StepTime = { at: number; state: DossierState };

/**
 * The times of a dossier in milliseconds; null is not known.
 * @property steps one for each step
 * @property told the steps that tell both when and what, in the order of their time
 */
type DossierTimes = {
  submitted: number | null;
  received: number | null;
  due: number | null;
  finished: number | null;
  returned: number | null;
  refused: number | null;
  steps: readonly (number | null)[];
  told: readonly StepTime[];
};

const NONE: readonly never[] = [];

/** The one read last: a dossier is judged at many moments in a row, and facts never change. */
let last: { dossier: Dossier; times: DossierTimes } | undefined;

export function dossierTimes(dossier: Dossier): DossierTimes {
  if (last?.dossier !== dossier) last = { dossier, times: read(dossier) };
  return last.times;
}

function read(it: Dossier): DossierTimes {
  const steps = it.steps === null || it.steps.length === 0 ? NONE : it.steps.map(({ at }) => timeOf(at));
  return {
    submitted: timeOf(it.submittedAt),
    received: timeOf(it.receivedAt),
    due: timeOf(it.dueAt),
    finished: timeOf(it.finishedAt),
    returned: timeOf(it.returnedAt),
    refused: timeOf(it.refusedAt),
    steps,
    told: it.steps === null || it.steps.length === 0 ? NONE : toldBy(it.steps, steps),
  };
}

function timeOf(at: string | null): number | null {
  return at === null ? null : Date.parse(at);
}

function toldBy(steps: readonly Step[], times: readonly (number | null)[]): StepTime[] {
  const told: StepTime[] = [];
  steps.forEach(({ state }, index) => {
    const at = times[index] ?? null;
    if (at !== null && state !== null) told.push({ at, state });
  });
  return told.sort((a, b) => a.at - b.at);
}
