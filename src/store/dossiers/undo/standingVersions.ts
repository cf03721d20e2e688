import type { Instant } from "#terms/instant.ts";
import type { StoredVersion } from "../storedVersion.ts";
import type { Fallen } from "./fallen.ts";

/** A version as it was written. @property knownTo null while it is believed */
export type KeptVersion = StoredVersion & { version: bigint; knownTo: Instant | null };

/** A batch that said again what a version says, for a later time. */
export type Confirmation = { version: bigint; batch: number; before: Instant | null; time: Instant };

/**
 * The deliveries of a dossier that still count, each once, settled by the times at which batches that stand said them: what
 * they fold to is what would be believed if the undone batches had never come.
 * @param rows every version of the dossier, also those that only write another one again
 */
export function standingVersions(
  rows: readonly KeptVersion[],
  confirmations: readonly Confirmation[],
  fallen: Fallen,
): KeptVersion[] {
  const originals = originalsOf(rows, fallen);
  const said = Map.groupBy(confirmations, (it) => originals.get(it.version)?.version);
  const words: Word[] = [];
  const standing = [...new Set(originals.values())].flatMap((it) => {
    if (fallen.undoing.has(it.batch)) return [];
    const again = (said.get(it.version) ?? []).sort((a, b) => (a.time < b.time ? -1 : 1));
    const told = { batch: it.batch, time: again[0] === undefined ? it.settledTime : again[0].before };
    const stand = [told, ...again].filter(({ batch }) => !fallen.undone.has(batch));
    const last = stand.at(-1);
    if (last === undefined) return [];
    if (it.sourceTime !== null || again.length > 0) words.push(...stand);
    return [{ ...it, settledTime: last.time }];
  });
  return standing.map((it) => (it.sourceTime === null ? settledByOthers(it, words) : it));
}

/** That a batch said something for a time. */
type Word = { batch: number; time: Instant | null };

/** A delivery without a time comes after everything known when it came; of that, only what stands. */
function settledByOthers(it: KeptVersion, words: readonly Word[]): KeptVersion {
  const known = words.flatMap(({ batch, time }) =>
    time !== null && it.settledTime !== null && batch <= it.batch && time <= it.settledTime ? [time] : [],
  );
  return { ...it, settledTime: known.sort().at(-1) ?? null };
}

/**
 * Which version each row writes again, itself when none. A delivery is written again when something else follows from it, when
 * an older one comes that it is merged with, and when an undoing batch brings it back.
 */
export function originalsOf(
  rows: readonly KeptVersion[],
  { undone, undoing }: Fallen,
): Map<bigint, KeptVersion> {
  const originals = new Map<bigint, KeptVersion>();
  const earlier: KeptVersion[] = [];
  for (const row of [...rows].sort((a, b) => (a.version < b.version ? -1 : 1))) {
    const same = earlier.filter((it) => isSameDelivery(it, row));
    const stood = same.filter((it) => (undone.get(it.batch) ?? Number.POSITIVE_INFINITY) > row.batch);
    const isAgain = undoing.has(row.batch) || row.sourceTime !== null;
    // The same told again for the same time would have been seen; without a time it may be told anew after something else.
    const copied = isAgain ? stood.at(-1) : stood.find((it) => isBelievedUntil(it, row.knownFrom));
    originals.set(row.version, (copied && originals.get(copied.version)) ?? row);
    earlier.push(row);
  }
  return originals;
}

const isBelievedUntil = ({ knownFrom, knownTo }: KeptVersion, until: Instant) =>
  knownTo === until && knownFrom !== until;

function isSameDelivery(one: KeptVersion, other: KeptVersion): boolean {
  return (
    one.kind === other.kind &&
    one.sourceTime === other.sourceTime &&
    one.toldHash === other.toldHash &&
    one.rawHash === other.rawHash
  );
}
