import type { Dossier, Step, VersionKind } from "./dossier.ts";
import { mergeSteps } from "./mergeSteps.ts";

/**
 * What is known of a dossier after one more delivery; the first one is merged into `nothingKnown`. `earlier` and `later` stand in the order of the source's own time,
 * whenever they arrived; `kind` is the kind of the later one:
 * - `record` tells the whole dossier: it replaces everything, an emptied field included, so that a reopened dossier loses its
 *   end. Only the steps, which come by a service of their own, and the other codes are kept and added to.
 * - `progress` tells steps: they are added. The dossier's state follows the newest of them when that is later than every
 *   date the dossier has; a record that already tells a later event keeps its state.
 * - `export` tells the columns a table has: what it knows replaces, what it does not know stays.
 */
export function mergeVersions(earlier: Dossier, later: Dossier, kind: VersionKind): Dossier {
  const added = {
    otherCodes: together(earlier.otherCodes, later.otherCodes),
    steps: mergeSteps(earlier.steps, later.steps),
  };
  switch (kind) {
    case "record":
      // Mostly it tells everything anew, and then what was worked out about it holds.
      if (added.otherCodes === later.otherCodes && added.steps === later.steps) return later;
      return { ...later, ...added };
    case "progress":
      return { ...earlier, ...added, state: stateAfter(earlier, added.steps) };
    case "export":
      return { ...filled(earlier, later), ...added };
  }
}

function together(earlier: readonly string[], later: readonly string[]): readonly string[] {
  if (earlier.length === 0 && later.length < 2) return later;
  return [...new Set([...earlier, ...later])];
}

function stateAfter(dossier: Dossier, steps: readonly Step[] | null): Dossier["state"] {
  const told = (steps ?? []).flatMap(({ at, state }) =>
    at === null || state === null ? [] : [{ at, state }],
  );
  const newest = told.at(-1);
  if (newest === undefined) return dossier.state;
  const { submittedAt, receivedAt, finishedAt, returnedAt, refusedAt } = dossier;
  const dates = [submittedAt, receivedAt, finishedAt, returnedAt, refusedAt].filter((it) => it !== null);
  const isNews = dates.every((it) => Date.parse(it) < Date.parse(newest.at));
  return dossier.state === null || isNews ? newest.state : dossier.state;
}

/** Facts of the later one where it knows them. A text as given goes with the code it was read as, never apart from it. */
function filled(earlier: Dossier, later: Dossier): Dossier {
  const agency = later.agency === null && earlier.agency !== null ? earlier : later;
  const procedure = later.procedure === null && earlier.procedure !== null ? earlier : later;
  return {
    code: earlier.code,
    otherCodes: earlier.otherCodes,
    agency: agency.agency,
    agencyAsGiven: agency.agencyAsGiven ?? earlier.agencyAsGiven,
    procedure: procedure.procedure,
    procedureAsGiven: procedure.procedureAsGiven ?? earlier.procedureAsGiven,
    channel: later.channel ?? earlier.channel,
    state: later.state ?? earlier.state,
    submittedAt: later.submittedAt ?? earlier.submittedAt,
    receivedAt: later.receivedAt ?? earlier.receivedAt,
    dueAt: later.dueAt ?? earlier.dueAt,
    finishedAt: later.finishedAt ?? earlier.finishedAt,
    returnedAt: later.returnedAt ?? earlier.returnedAt,
    refusedAt: later.refusedAt ?? earlier.refusedAt,
    pauses: later.pauses ?? earlier.pauses,
    steps: earlier.steps,
    components: later.components ?? earlier.components,
    results: later.results ?? earlier.results,
    hasDigitisedComponent: later.hasDigitisedComponent ?? earlier.hasDigitisedComponent,
    paidOnline: later.paidOnline ?? earlier.paidOnline,
    fees: later.fees ?? earlier.fees,
    verifiedAccount: later.verifiedAccount ?? earlier.verifiedAccount,
    databases: later.databases ?? earlier.databases,
  };
}
