import type { Dossier, DossierState, DossierVersion, Step } from "#dossier/dossier.ts";
import type { Instant } from "#terms/instant.ts";
import { instantOf } from "../instants.ts";

export type Versions = readonly DossierVersion[];

/** The same versions with other facts. */
export function retold(
  versions: Versions,
  change: (facts: Dossier, index: number) => Partial<Dossier>,
): Versions {
  return versions.map((it, index) => ({ ...it, facts: { ...it.facts, ...change(it.facts, index) } }));
}

/** Steps with something changed in each. */
export function steps(facts: Dossier, change: (step: Step) => Partial<Step>): Pick<Dossier, "steps"> {
  return { steps: facts.steps?.map((it) => ({ ...it, ...change(it) })) ?? null };
}

const OPEN: readonly (DossierState | null)[] = [
  "accepted",
  "processing",
  "supplement-requested",
  "payment-requested",
];

export function isOpen({ state }: Dossier): boolean {
  return OPEN.includes(state);
}

/** The versions told while the dossier was worked on, at least two; null when it has not that many. */
export function whileOpen(versions: Versions): Versions | null {
  const end = versions.findIndex((it) => !isOpen(it.facts) && it.facts.state !== "registered");
  const some = end === -1 ? versions : versions.slice(0, end);
  const isHandled = some.filter((it) => it.facts.receivedAt !== null && it.facts.steps !== null).length >= 2;
  return isHandled ? some : null;
}

/** One more version at the end, told some milliseconds later. */
export function corrected(versions: Versions, after: number, change: Partial<Dossier>): Versions {
  const last = versions.at(-1);
  if (last === undefined) return versions;
  const rawHash = last.rawHash.slice(0, -4) + versions.length.toString(16).padStart(4, "0");
  const sourceTime = moved(last.sourceTime ?? instantOf(0), after);
  return [...versions, { ...last, sourceTime, rawHash, facts: { ...last.facts, ...change } }];
}

export function moved(at: Instant, by: number): Instant {
  return instantOf(Date.parse(at) + by);
}

/**
 * Ends a dossier at another time wherever its end is told; it is handed over then too, if that was earlier, and what was
 * done after that end is not told.
 */
export function endedAt(versions: Versions, finishedAt: Instant): Versions {
  return retold(versions, (facts) => {
    const told =
      facts.steps?.filter(
        (it) => it.state === "processed" || it.state === "returned" || !isAfter(it.at, finishedAt),
      ) ?? null;
    if (facts.finishedAt === null) return { steps: told };
    const returnedAt = isAfter(finishedAt, facts.returnedAt) ? finishedAt : facts.returnedAt;
    return {
      finishedAt,
      returnedAt,
      steps: told?.map((it) => (it.state === "processed" ? { ...it, at: finishedAt } : it)) ?? null,
    };
  });
}

function isAfter(at: Instant | null, other: Instant | null): boolean {
  return at !== null && other !== null && at > other;
}

/** The facts told last. */
export function last(versions: Versions): Dossier {
  const found = versions.at(-1);
  if (found === undefined) throw new RangeError("A dossier without versions");
  return found.facts;
}
