import type { DossierVersion } from "#dossier/dossier.ts";
import type { DossierOutcome } from "./batch.ts";
import { inTurns } from "./inTurns.ts";
import type { KnownDossiers } from "./readKnown.ts";
import { type Settled, settleDossier } from "./settleDossier.ts";
import type { BatchStamp, VersionChanges } from "./versionChanges.ts";

/** What a delivery came to; `seen`: that very delivery is stored already, nothing of it is new. */
export type PlacedDelivery = { delivery: DossierVersion; outcome: DossierOutcome | "seen" };

/** Settles dossier by dossier, in memory. `changes` is what has to be written. */
export async function placeDeliveries(
  { codes, seen, groups, current, closed }: KnownDossiers,
  { batch, knownAt }: BatchStamp,
  repeats: ReadonlySet<number>,
): Promise<{ placed: PlacedDelivery[]; changes: VersionChanges }> {
  const changes: VersionChanges = {
    current: [],
    replaced: [],
    passed: [],
    absorbed: [...codes.absorbed.keys()],
    confirmed: [],
  };
  const placed: PlacedDelivery[] = seen.map((delivery) => ({ delivery, outcome: "seen" }));
  const absorbing = new Set([...codes.absorbed.keys()].map(codes.codeOf));
  await inTurns(groups, ([code, deliveries]) => {
    const settled = settleDossier({
      code,
      current: current.get(code),
      closed: closed.get(code) ?? [],
      absorbs: absorbing.has(code),
      deliveries,
      repeats: (it) => repeats.has(it),
      batch,
      knownAt,
    });
    gather(changes, code, current.has(code), settled);
    placed.push(...settled.outcomes);
  });
  return { placed, changes };
}

function gather(changes: VersionChanges, code: string, isStored: boolean, settled: Settled): void {
  if (settled.current) {
    changes.current.push(settled.current);
    if (isStored) changes.replaced.push(code);
  }
  if (settled.confirmed !== undefined) changes.confirmed.push({ code, settled_time: settled.confirmed });
  changes.passed.push(...settled.passed);
}
