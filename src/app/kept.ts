/** Answers of some kind kept in memory; the oldest goes when there are many. */
const MOST = 64;

/** What is made once for what it was made from: the same key stands for the same answer. */
export class Kept<Value> {
  readonly #kept = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** What is kept under a key; made when there is none. */
  of(key: string, make: () => Value): Value {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }

  forget(key: string, value: Value): void {
    if (this.#kept.get(key) === value) this.#kept.delete(key);
  }
}
