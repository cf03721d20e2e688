/**
 * The one text of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript writes them. Keys whose value is undefined are left out, as in JSON.stringify.
 * Throws on what JSON cannot say: functions, symbols, big integers, NaN and infinities, undefined in a list.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new Error(`JSON cannot say ${value}`);
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : canonicalObject(value);
    case "undefined":
    case "bigint":
    case "symbol":
    case "function":
      throw new Error(`JSON cannot say a ${typeof value}`);
  }
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).filter(([, it]) => it !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, it]) => `${JSON.stringify(key)}:${canonicalJson(it)}`).join(",")}}`;
}
