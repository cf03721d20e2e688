/** More than this are found faster by what the batch stamped on them than by their codes. */
const MOST_NAMED = 100_000;

/** The codes of the dossiers whose current version changed in a batch, as long as they are few. */
export class ChangedCodes {
  #codes: Set<string> | null = new Set();

  add(codes: Iterable<string>): void {
    for (const code of codes) this.#codes?.add(code);
    if (this.#codes !== null && this.#codes.size > MOST_NAMED) this.#codes = null;
  }

  /** Null: too many to name. */
  get named(): readonly string[] | null {
    return this.#codes === null ? null : [...this.#codes];
  }
}
