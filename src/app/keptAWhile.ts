import type { Database } from "#store/database.ts";
import { Kept } from "./kept.ts";

/** What is made within this time is made anew whenever something newer is known, in milliseconds. */
const QUICK = 1_000;
/** What takes longer stands for so many times as long as it took, so that no more than a tenth of the time goes into it. */
const TIMES = 10;
/** So long after that it is still given to those who come while the next is being made; later they wait. */
const LATE = 3_600_000;

/** An answer with the name of what it takes in, which may be older than what is known. */
export type AnswerOf<Value> = { value: Value; newest: string | null };

type Standing<Value> = {
  newest: string | null;
  answer: Promise<AnswerOf<Value>>;
  /** when the next is made, by the clock; 0: as soon as something newer is known */
  until: number;
};

/**
 * Answers over so many dossiers that making one takes seconds, in an authority where something changes every second. Each is
 * told with what it takes in.
 */
export class KeptAWhile<Value> {
  readonly #databases = new WeakMap<Database["sql"], Kept<Standing<Value>>>();
  readonly #clock: () => number;
  readonly #most: number | undefined;

  /** @param clock milliseconds from some beginning @param most how many are kept of a database */
  constructor({ clock = () => performance.now(), most }: { clock?: () => number; most?: number } = {}) {
    this.#clock = clock;
    this.#most = most;
  }

  /**
   * @param key names all the answer depends on but the newest batch
   * @param newest names what a fresh answer would take in: when the newest batch became known, or what has been written
   */
  async of(
    { sql }: Database,
    key: readonly unknown[],
    newest: string | null,
    make: () => Promise<Value>,
  ): Promise<AnswerOf<Value>> {
    const kept = this.#databases.get(sql) ?? new Kept<Standing<Value>>(this.#most);
    this.#databases.set(sql, kept);
    const name = JSON.stringify(key);
    const standing = kept.of(name, () => this.#begin(newest, make));
    if (standing.newest === newest) return this.#orForget(kept, name, standing);
    const older = await standing.answer.catch(() => undefined);
    const late = this.#clock() - standing.until;
    if (older && late < 0) return older;
    kept.forget(name, standing);
    const next = kept.of(name, () => this.#begin(newest, make));
    const answer = this.#orForget(kept, name, next);
    if (older === undefined || standing.until === 0 || late > LATE) return answer;
    // Nobody waits for the next; whoever comes after it is made is given it, and a failure shows then.
    answer.catch(() => {});
    return older;
  }

  async #orForget(
    kept: Kept<Standing<Value>>,
    name: string,
    standing: Standing<Value>,
  ): Promise<AnswerOf<Value>> {
    try {
      return await standing.answer;
    } catch (error) {
      kept.forget(name, standing);
      throw error;
    }
  }

  #begin(newest: string | null, make: () => Promise<Value>): Standing<Value> {
    const began = this.#clock();
    const standing: Standing<Value> = {
      newest,
      until: 0,
      answer: make().then((value) => {
        const ended = this.#clock();
        if (ended - began > QUICK) standing.until = ended + TIMES * (ended - began);
        return { value, newest };
      }),
    };
    return standing;
  }
}
