/** Fields the Portal sends that are not in our vocabulary: kept in the raw body, gathered here to be named once. */
export class UnknownFields {
  readonly #names = new Set<string>();

  /** @param where what the object is, such as "metrics[]" */
  look(where: string, object: object, known: readonly string[]): void {
    for (const key of Object.keys(object)) if (!known.includes(key)) this.#names.add(`${where}.${key}`);
  }

  /** One note for one endpoint, or none. */
  notes(endpoint: string): string[] {
    if (this.#names.size === 0) return [];
    return [
      `${endpoint}: có trường chưa biết: ${[...this.#names].join(", ")}; giữ nguyên trong bản gốc, không dùng để tính.`,
    ];
  }
}
