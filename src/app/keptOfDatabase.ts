import type { Database } from "#store/database.ts";
import { Kept } from "./kept.ts";

/**
 * Answers that are read from a database and stand until a newer batch is known. Who asks while an answer is being made waits
 * for the same one; one that failed is made again.
 *
 * The key has to name all the answer depends on: the authority and agency, the period, the rulebook, the newest batch, and,
 * where the clock matters too, the instant or the minute (`minuteOf`).
 */
export class KeptOfDatabase<Value> {
  readonly #databases = new WeakMap<Database["sql"], Kept<Promise<Value>>>();
  readonly #most: number | undefined;

  /** @param most answers that are kept at a time of each database */
  constructor(most?: number) {
    this.#most = most;
  }

  of({ sql }: Database, key: readonly unknown[], make: () => Promise<Value>): Promise<Value> {
    const kept = this.#databases.get(sql) ?? new Kept<Promise<Value>>(this.#most);
    this.#databases.set(sql, kept);
    const name = JSON.stringify(key);
    const value = kept.of(name, make);
    value.catch(() => kept.forget(name, value));
    return value;
  }
}

/** The minute an instant lies in: answers in which time passes are kept for as long as it. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16);
}
