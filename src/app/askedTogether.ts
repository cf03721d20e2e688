/** A question on its way, and the one that will be asked after it for those who have come since. */
type Asked<Answer> = { running: Promise<unknown>; next: Promise<Answer> | null; ask: () => Promise<Answer> };

/**
 * Asks the same thing once for many. Whoever comes while an answer is on its way waits for the next one, so that nobody is told
 * what was true before they asked; however many come, each thing is asked once at a time.
 */
export class AskedTogether<Answer> {
  readonly #asked = new Map<string, Asked<Answer>>();

  /** @param key names the thing; those with the same key may be given each other's answer */
  of(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const asked = this.#asked.get(key);
    if (asked === undefined) return this.#begin(key, ask);
    // The one who came last knows best what time it is.
    asked.ask = ask;
    asked.next ??= asked.running.then(() => this.#begin(key, asked.ask));
    return asked.next;
  }

  #begin(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const answer = ask();
    const asked: Asked<Answer> = { running: Promise.resolve(), next: null, ask };
    asked.running = answer.then(
      () => this.#ended(key, asked),
      () => this.#ended(key, asked),
    );
    this.#asked.set(key, asked);
    return answer;
  }

  #ended(key: string, asked: Asked<Answer>): void {
    if (asked.next === null) this.#asked.delete(key);
  }
}
