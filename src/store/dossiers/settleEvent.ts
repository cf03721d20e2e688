import { hash } from "node:crypto";
import { canonicalJson } from "#terms/canonicalJson.ts";
import type { Instant } from "#terms/instant.ts";
import type { EventOutcome } from "./batch.ts";
import type { EventFact, EventRow } from "./eventTables.ts";
import { inUtc } from "./factsRow.ts";
import type { BatchStamp } from "./versionChanges.ts";

/**
 * An event as believed: who said it last, when, and its columns.
 * @property told deliveries that led to it, by their hash, with the batch that brought them
 */
export type BelievedEvent = {
  source: string;
  sourceTime: Instant | null;
  rawHash: string;
  told: Readonly<Record<string, number>>;
  row: EventRow;
};

/** @property isDated versions of the event stand side by side, each from its own time */
type Circumstances = { isDated: boolean; stamp: BatchStamp; repeats: ReadonlySet<number> };

/**
 * What the later source says counts; what it leaves unknown stays. A delivery that is known already, with the same time or in
 * the same file, says nothing. Dated versions that say the same as the one before are none.
 */
export function settleEvent(
  before: BelievedEvent | undefined,
  { source, sourceTime: given, rawHash }: EventFact,
  row: EventRow,
  { isDated, stamp, repeats }: Circumstances,
): { outcome: EventOutcome; now: BelievedEvent | undefined } {
  const sourceTime = inUtc(given);
  const mark = hash("sha256", canonicalJson([sourceTime, row]));
  const told = { ...before?.told, [mark]: stamp.batch };
  if (before === undefined) return { outcome: "new", now: { source, sourceTime, rawHash, told, row } };
  const seenIn = before.told[mark];
  if (seenIn !== undefined && (sourceTime !== null || seenIn === stamp.batch || repeats.has(seenIn)))
    return { outcome: "unchanged", now: undefined };
  if (isDated) {
    if (contentOf(row) === contentOf(before.row)) return { outcome: "unchanged", now: undefined };
    return { outcome: "changed", now: { source, sourceTime, rawHash, told, row } };
  }
  const isOlder = sourceTime !== null && before.sourceTime !== null && sourceTime < before.sourceTime;
  const later = filled(before.row, row);
  const folded = isOlder ? filled(row, before.row) : later;
  if (contentOf(folded) !== contentOf(before.row)) {
    const last = isOlder ? before : { source, sourceTime: sourceTime ?? before.sourceTime };
    const now = { source: last.source, sourceTime: last.sourceTime, rawHash, told, row: folded };
    return { outcome: "changed", now };
  }
  if (isOlder)
    return { outcome: contentOf(later) === contentOf(before.row) ? "unchanged" : "older", now: undefined };
  if (sourceTime === null) return { outcome: "unchanged", now: { ...before, told } };
  const isLater = sourceTime !== before.sourceTime;
  return { outcome: "unchanged", now: isLater ? { ...before, sourceTime } : undefined };
}

const filled = (earlier: EventRow, later: EventRow): EventRow =>
  Object.fromEntries(Object.keys(later).map((it) => [it, later[it] ?? earlier[it] ?? null]));

/** Since when a version is in force is its place, not what it says. */
function contentOf({ valid_from: _, ...said }: EventRow): string {
  return canonicalJson(said);
}
