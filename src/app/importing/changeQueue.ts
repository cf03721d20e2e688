import type { Database } from "#store/database.ts";
import type { BatchOutcome, Delivery } from "#store/dossiers/batch.ts";
import { saveDossierBatch } from "#store/dossiers/saveDossierBatch.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Instant } from "#terms/instant.ts";

/** A change that came in by itself. @property by the connection that brought it */
type Change = { authority: AgencyCode; by: string; delivery: Delivery };

type Waiting = { change: Change; settle: PromiseWithResolvers<BatchOutcome> };

/** Changes written together at most: what one statement is planned for. */
const MOST = 500;

/**
 * Takes in changes that come one by one from many at once. While one batch of an authority is written, the changes that
 * arrive wait and make up the next: at any rate of arrival everybody waits for two batches at most.
 */
export class ChangeQueue {
  readonly #database: Database;
  readonly #clock: () => Instant;
  readonly #queues = new Map<string, Waiting[]>();

  constructor(database: Database, clock: () => Instant) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Resolves when the change is acknowledged, with the outcome of the whole batch it was part of. */
  take(change: Change): Promise<BatchOutcome> {
    const settle = Promise.withResolvers<BatchOutcome>();
    const key = JSON.stringify([change.authority, change.by]);
    const waiting = this.#queues.get(key);
    if (waiting) waiting.push({ change, settle });
    else {
      this.#queues.set(key, [{ change, settle }]);
      void this.#work(key);
    }
    return settle.promise;
  }

  async #work(key: string): Promise<void> {
    const queue = this.#queues.get(key) ?? [];
    while (queue.length > 0) await this.#save(queue.splice(0, MOST));
    this.#queues.delete(key);
  }

  async #save(together: readonly Waiting[]): Promise<void> {
    const [first] = together;
    if (first === undefined) return;
    const { authority, by } = first.change;
    const deliveries = together.map(({ change }) => change.delivery);
    try {
      const batch = { authority, by, files: [] };
      const outcome = await saveDossierBatch(this.#database, { batch, deliveries }, this.#clock());
      for (const { settle } of together) settle.resolve(outcome);
    } catch (error) {
      if (together.length === 1) return first.settle.reject(error);
      // One that cannot be stored must not take the others with it.
      for (const it of together) await this.#save([it]);
    }
  }
}
