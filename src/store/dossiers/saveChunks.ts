import type { Kysely } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import { versionOfProgress } from "#dossier/versionOfProgress.ts";
import type { Schema } from "../schema.ts";
import { analyzeGrown } from "./analyzeGrown.ts";
import type { BatchOutcome, Delivery, EventDelivery } from "./batch.ts";
import type { ChangedCodes } from "./changedCodes.ts";
import { type Derive, type Deriving, derivingOf } from "./deriving.ts";
import { writeLinks } from "./dossierCodes.ts";
import { namesOfDossiers } from "./knownAround.ts";
import { type PlacedDelivery, placeDeliveries } from "./placeDeliveries.ts";
import { type KnownDossiers, readKnown } from "./readKnown.ts";
import { saveEvents } from "./saveEvents.ts";
import { payloadsMissing, savePayloads } from "./savePayloads.ts";
import { type Touched, touch } from "./touched.ts";
import type { Fallen } from "./undo/fallen.ts";
import type { BatchStamp, VersionChanges } from "./versionChanges.ts";
import { type VersionRows, versionRows } from "./versionRows.ts";
import { writeVersions } from "./writeVersions.ts";

/** Deliveries that make tables grow enough to look at how large they are. */
const MANY = 500;

/**
 * A batch that is being taken in.
 * @property repeats batches that brought a file brought again
 * @property fallen batches that were undone before
 * @property outcome its counts grow with every chunk
 * @property touched grows with every chunk, for `rederive`
 * @property changed grows with every chunk
 */
export type TakingIn = {
  stamp: BatchStamp;
  repeats: ReadonlySet<number>;
  fallen: Fallen;
  outcome: BatchOutcome;
  deriving: Deriving;
  touched: Touched;
  changed: ChangedCodes;
};

type Chunk = { versions: DossierVersion[]; events: EventDelivery[]; texts: ReadonlyMap<string, string> };
/** A chunk with everything that must be known to settle it. */
type KnownChunk = { texts: Chunk["texts"]; known: KnownDossiers; derive: Derive };
/** A chunk that is settled and waits to be written. */
type SettledChunk = Omit<KnownChunk, "derive"> & {
  placed: PlacedDelivery[];
  changes: VersionChanges;
  rows: VersionRows;
};

/**
 * Saves chunk after chunk inside a running transaction. While the database writes one chunk and looks up what it knows of the
 * next but one, the next is settled and the source is read further. A chunk that touches dossiers of the one before, or brings
 * events that others are derived with, waits until that one is written.
 */
export async function saveChunks(
  tx: Kysely<Schema>,
  taking: TakingIn,
  chunks: AsyncGenerator<Delivery[]>,
): Promise<void> {
  const next = async () => {
    const chunk = await chunks.next();
    return chunk.done ? undefined : sorted(chunk.value);
  };
  let coming = await next();
  let known = coming && (await know(tx, taking, coming));
  coming = await next();
  let settled: SettledChunk | undefined;
  while (known) {
    const [here, before, after]: [KnownChunk, SettledChunk | undefined, Chunk | undefined] = [
      known,
      settled,
      coming,
    ];
    const database = async () => {
      if (before) await write(tx, taking, before);
      return after && after.events.length === 0 ? know(tx, taking, after) : undefined;
    };
    const [knownAfter, [now, following]] = await both(
      database(),
      async () => [await settle(taking, here), await next()] as const,
    );
    if (after && (knownAfter === undefined || touches(here.known, knownAfter.known))) {
      await write(tx, taking, now);
      settled = undefined;
      known = await know(tx, taking, after);
    } else {
      settled = now;
      known = knownAfter;
    }
    coming = following;
  }
  if (settled) await write(tx, taking, settled);
}

/** Waits for both also when one fails: a statement must not come after its transaction. */
async function both<One, Other>(
  database: Promise<One>,
  work: () => Promise<Other>,
): Promise<readonly [One, Other]> {
  const [one, other] = await Promise.allSettled([database, work()]);
  if (one.status === "rejected") throw one.reason;
  if (other.status === "rejected") throw other.reason;
  return [one.value, other.value];
}

function sorted(chunk: readonly Delivery[]): Chunk {
  const versions: DossierVersion[] = [];
  const events: EventDelivery[] = [];
  for (const it of chunk) {
    if (it.kind === "version") versions.push(it.version);
    else if (it.kind === "progress") versions.push(versionOfProgress(it.progress));
    else events.push(it);
  }
  const texts = new Map(chunk.flatMap(({ raw }) => (raw === null ? [] : [[raw.hash, raw.text]])));
  return { versions, events, texts };
}

function touches(before: KnownDossiers, now: KnownDossiers): boolean {
  const { links } = before.codes;
  const changed = new Set([...before.groups.keys(), ...links.keys(), ...links.values()]);
  return [...now.codes.named, ...now.codes.links.keys()].some((it) => changed.has(it));
}

/** Reads what is known of the dossiers of a chunk and around them, once its events are saved. */
async function know(
  tx: Kysely<Schema>,
  { stamp, repeats, fallen, outcome, deriving, touched }: TakingIn,
  { versions, events, texts }: Chunk,
): Promise<KnownChunk> {
  if (events.length > 0) {
    const saved = await saveEvents(tx, stamp, events, repeats);
    for (const { kind, outcome: one } of saved) outcome.events[kind][one] += 1;
    await touch(tx, touched, deriving, saved);
    await savePayloads(
      tx,
      stamp,
      saved.map(({ fact }) => fact),
      texts,
    );
  }
  const known = await readKnown(tx, stamp.authority, versions, repeats.size > 0, fallen);
  const stored = [...known.current.values(), ...[...known.closed.values()].flat()];
  const names = namesOfDossiers([...versions, ...stored].map(({ facts }) => facts));
  const codes = new Set([...names.codes, ...known.groups.keys()]);
  return { texts, known, derive: await derivingOf(tx, deriving, { ...names, codes }) };
}

async function settle(
  { stamp, repeats }: TakingIn,
  { texts, known, derive }: KnownChunk,
): Promise<SettledChunk> {
  const { placed, changes } = await placeDeliveries(known, stamp, repeats);
  return { texts, known, placed, changes, rows: await versionRows(stamp, changes, derive) };
}

async function write(
  tx: Kysely<Schema>,
  { stamp, outcome: { dossiers }, changed }: TakingIn,
  { texts, known, placed, changes, rows }: SettledChunk,
): Promise<void> {
  await writeVersions(tx, stamp, changes, rows);
  if (placed.length >= MANY) await analyzeGrown(tx);
  changed.add(changes.current.map(({ code }) => code));
  changed.add(changes.absorbed);
  await writeLinks(tx, stamp, known.codes);
  for (const { outcome } of placed) dossiers[outcome === "seen" ? "unchanged" : outcome] += 1;
  const again = placed.filter((it) => it.outcome === "seen").map(({ delivery }) => delivery);
  const first = placed.filter((it) => it.outcome !== "seen").map(({ delivery }) => delivery);
  const missing = await payloadsMissing(tx, stamp, again);
  await savePayloads(tx, stamp, [...first, ...missing], texts);
}
