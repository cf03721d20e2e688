/**
 * JSON with one possible spelling: keys sorted by code unit, no spaces, absent keys left out. The same facts give the
 * same bytes on every run, so their hash can be compared. Throws on what JSON cannot say (undefined in a list, NaN, functions).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return canonicalObject(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value}`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`canonicalJson: ${typeof value} cannot be written`);
  return text;
}

/** Written piece by piece: every imported record passes here. */
function canonicalObject(value: object): string {
  if (!isPlain(value))
    throw new TypeError(`canonicalJson: ${value.constructor.name} has no single JSON form`);
  const members: Readonly<Record<string, unknown>> = { ...value };
  let text = "";
  for (const key of Object.keys(members).sort()) {
    const it = members[key];
    if (it === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(it)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
