import type { Kysely } from "kysely";
import type { DossierVersion } from "#dossier/dossier.ts";
import { versionOfProgress } from "#dossier/versionOfProgress.ts";
import type { Schema } from "../schema.ts";
import { analyzeGrown } from "./analyzeGrown.ts";
import type { BatchOutcome, Delivery, EventDelivery } from "./batch.ts";
import type { ChangedCodes } from "./changedCodes.ts";
import { type Deriving, derivingOf } from "./deriving.ts";
import { writeLinks } from "./dossierCodes.ts";
import { type PlacedDelivery, placeDeliveries } from "./placeDeliveries.ts";
import { type KnownDossiers, readKnown } from "./readKnown.ts";
import { saveEvents } from "./saveEvents.ts";
import { payloadsMissing, savePayloads } from "./savePayloads.ts";
import { type Touched, touch } from "./touched.ts";
import { type BatchStamp, type VersionChanges, writeVersions } from "./writeVersions.ts";

/** Deliveries that make tables grow enough to look at how large they are. */
const MANY = 500;

/**
 * A batch that is being taken in.
 * @property repeats batches that brought a file brought again
 * @property outcome its counts grow with every chunk
 * @property touched grows with every chunk, for `rederive`
 * @property changed grows with every chunk
 */
type TakingIn = {
  stamp: BatchStamp;
  repeats: ReadonlySet<number>;
  outcome: BatchOutcome;
  deriving: Deriving;
  touched: Touched;
  changed: ChangedCodes;
};

/** A chunk that is settled and waits to be written. */
type SettledChunk = {
  known: KnownDossiers;
  placed: PlacedDelivery[];
  changes: VersionChanges;
  events: EventDelivery[];
  texts: ReadonlyMap<string, string>;
};

/**
 * Saves chunk after chunk inside a running transaction. While the database writes one chunk, the next is settled and the one
 * after it is read from the source; a chunk that touches dossiers of the one before waits until those are written.
 */
export async function saveChunks(
  tx: Kysely<Schema>,
  taking: TakingIn,
  chunks: AsyncGenerator<Delivery[]>,
): Promise<void> {
  let before: SettledChunk | undefined;
  let next = await chunks.next();
  while (!next.done) {
    const { versions, events, texts } = sorted(next.value);
    const read = () => readKnown(tx, taking.stamp.authority, versions, taking.repeats.size > 0);
    let known = await read();
    if (before && touches(before.known, known)) {
      await write(tx, taking, before);
      before = undefined;
      known = await read();
    }
    const writing = before ? write(tx, taking, before) : Promise.resolve();
    const [settled, following] = await both(writing, async () => {
      const now = await placeDeliveries(known, taking.stamp, taking.repeats);
      return [{ ...now, known, events, texts }, await chunks.next()] as const;
    });
    before = settled;
    next = following;
  }
  if (before) await write(tx, taking, before);
}

/** Waits for both also when one fails: a statement must not come after its transaction. */
async function both<Result>(writing: Promise<void>, work: () => Promise<Result>): Promise<Result> {
  const [written, done] = await Promise.allSettled([writing, work()]);
  if (written.status === "rejected") throw written.reason;
  if (done.status === "rejected") throw done.reason;
  return done.value;
}

function sorted(chunk: readonly Delivery[]) {
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

async function write(
  tx: Kysely<Schema>,
  { stamp, repeats, outcome: { dossiers, events }, deriving, touched, changed }: TakingIn,
  chunk: SettledChunk,
): Promise<void> {
  const settled = await saveEvents(tx, stamp, chunk.events, repeats);
  for (const { kind, outcome } of settled) events[kind][outcome] += 1;
  await touch(tx, touched, deriving, settled);
  const current = chunk.changes.current.map(({ facts }) => facts);
  const derive = await derivingOf(tx, deriving, current);
  await writeVersions(tx, stamp, chunk.changes, derive);
  if (chunk.placed.length >= MANY) await analyzeGrown(tx);
  changed.add(chunk.changes.current.map(({ code }) => code));
  changed.add(chunk.changes.absorbed);
  await writeLinks(tx, stamp, chunk.known.codes);
  for (const { outcome } of chunk.placed) dossiers[outcome === "seen" ? "unchanged" : outcome] += 1;
  const again = chunk.placed.filter((it) => it.outcome === "seen").map(({ delivery }) => delivery);
  const first = chunk.placed.filter((it) => it.outcome !== "seen").map(({ delivery }) => delivery);
  const missing = await payloadsMissing(tx, stamp, again);
  await savePayloads(tx, stamp, [...first, ...missing, ...settled.map(({ fact }) => fact)], chunk.texts);
}
