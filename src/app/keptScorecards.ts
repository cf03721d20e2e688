import type { Scorecard } from "#score/scorecard.ts";

/** Scorecards of some kind kept in memory; the oldest goes when there are many. */
const MOST = 64;

/**
 * Scorecards that are made once for what they were made from: the same figures by the same rulebook give the same card.
 */
export class KeptScorecards {
  readonly #kept = new Map<string, Scorecard>();

  /** The card kept under a key; made when there is none. */
  of(key: string, make: () => Scorecard): Scorecard {
    const known = this.#kept.get(key);
    if (known) return known;
    const card = make();
    this.#kept.set(key, card);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return card;
  }
}
