import { newestCapture } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { newestBatch } from "#store/dossiers/listedBatches.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";
import { isAhead, type Mark, NO_MARK } from "./mark.ts";

/** How long the feed rests between two looks, in milliseconds. */
const REST = 1_000;

/** Told the mark before and the one now, whenever something became known in between. */
type Listener = (before: Mark, now: Mark) => void;

type Watched = { mark: Mark; listeners: Set<Listener>; stop: () => void };

/**
 * Tells listeners when new figures of an authority become known, whichever process stored them. The newest batch and capture
 * are looked up every second, once for all listeners of an authority, and only while there are any.
 */
export class ChangeFeed {
  readonly #database: Database;
  readonly #rest: number;
  readonly #fail: (error: unknown) => void;
  readonly #watched = new Map<AgencyCode, Watched>();

  /** @param fail told when a look failed; the next one is made all the same @param rest in milliseconds */
  constructor(database: Database, fail: (error: unknown) => void, rest: number = REST) {
    this.#database = database;
    this.#fail = fail;
    this.#rest = rest;
  }

  /** Where an authority stands now. */
  async mark(authority: AgencyCode): Promise<Mark> {
    const batch = await newestBatch(this.#database, authority, null);
    const capture = await newestCapture(this.#database, authority);
    return {
      batch: batch?.batch ?? 0,
      captures: capture?.count ?? 0,
      at: latest(batch?.knownAt ?? null, capture?.importedAt ?? null),
    };
  }

  /** Listens from a mark on: what became known since is told with the next look. The returned function ends it. */
  listen(authority: AgencyCode, since: Mark, listener: Listener): () => void {
    const watched = this.#watched.get(authority) ?? this.#watch(authority, since);
    const own: Listener = (before, now) => {
      // Who came while a look was under way may know more than it saw.
      if (isAhead(now, since)) listener(isAhead(before, since) ? before : since, now);
    };
    watched.listeners.add(own);
    return () => {
      watched.listeners.delete(own);
      if (watched.listeners.size > 0) return;
      watched.stop();
      if (this.#watched.get(authority) === watched) this.#watched.delete(authority);
    };
  }

  /** How many looks are going on at all. */
  get authorities(): number {
    return this.#watched.size;
  }

  #watch(authority: AgencyCode, since: Mark): Watched {
    let timer: NodeJS.Timeout | undefined;
    let isStopped = false;
    const watched: Watched = {
      mark: since,
      listeners: new Set(),
      stop: () => {
        isStopped = true;
        clearTimeout(timer);
      },
    };
    const look = async () => {
      const now = await this.mark(authority);
      if (isStopped || !isAhead(now, watched.mark)) return;
      const before = watched.mark;
      watched.mark = now;
      for (const listener of watched.listeners) listener(before, now);
    };
    const goOn = () => {
      if (isStopped) return;
      timer = setTimeout(() => void look().catch(this.#fail).then(goOn), this.#rest);
    };
    this.#watched.set(authority, watched);
    goOn();
    return watched;
  }
}

function latest(one: Instant | null, other: Instant | null): Instant {
  const times = [one, other].flatMap((it) => (it === null ? [] : [Date.parse(it)]));
  return times.length === 0 ? NO_MARK.at : new Date(Math.max(...times)).toISOString();
}
