/**
 * JSON with one possible spelling: keys sorted by code unit, no spaces, absent keys left out. The same facts give the
 * same bytes on every run, so their hash can be compared. Throws on what JSON cannot say (undefined in a list, NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    if (!isPlain(value))
      throw new TypeError(`canonicalJson: ${value.constructor.name} has no single JSON form`);
    const members: string[] = [];
    for (const [key, it] of Object.entries(value).sort(byName)) {
      if (it !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(it)}`);
    }
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value}`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`canonicalJson: ${typeof value} cannot be written`);
  return text;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
