import { setImmediate as nextTurn } from "node:timers/promises";

/** A question: what is on its way, and the one that will be asked after it for those who have come since. */
type Asked<Answer> = { running: Promise<unknown>; next: Promise<Answer> | null; ask: () => Promise<Answer> };

/**
 * Asks the same thing once for many. Whoever comes while an answer is on its way waits for the next one, so that nobody is told
 * what was true before they asked; however many come, each thing is asked once at a time. A question waits for one turn of the
 * event loop, so that those whose requests came in together share it: the embedded database answers before anyone else is heard.
 */
export class AskedTogether<Answer> {
  readonly #asked = new Map<string, Asked<Answer>>();

  /** @param key names the thing; those with the same key may be given each other's answer */
  of(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const asked: Asked<Answer> = this.#asked.get(key) ?? { running: Promise.resolve(), next: null, ask };
    this.#asked.set(key, asked);
    // The one who came last knows best what time it is.
    asked.ask = ask;
    asked.next ??= this.#begin(key, asked);
    return asked.next;
  }

  async #begin(key: string, asked: Asked<Answer>): Promise<Answer> {
    await asked.running;
    await nextTurn();
    asked.next = null;
    const answer = asked.ask();
    const ended = () => {
      if (asked.next === null) this.#asked.delete(key);
    };
    asked.running = answer.then(ended, ended);
    return answer;
  }
}
