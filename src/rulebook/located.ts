/**
 * A value of a YAML file that remembers where it stands (`at` is "folder/file:line"), so that what is wrong with it can
 * be shown there even after a rulebook was laid over another.
 */
export type Located = { at: string; value: Scalar | LocatedMap | readonly Located[] };
type LocatedMap = ReadonlyMap<string, Located>;
type Scalar = string | number | boolean | null;
export type Path = readonly PropertyKey[];

/** The bare value, without places. */
export function plain({ value }: Located): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, it]) => [key, plain(it)]));
  return isList(value) ? value.map(plain) : value;
}

/** The place of what stands at `path`, or of the innermost thing around it that exists. */
export function placeOf(root: Located, path: Path): string {
  const [step, ...rest] = path;
  if (step === undefined) return root.at;
  const next = child(root, step);
  return next === undefined ? root.at : placeOf(next, rest);
}

/** "folder/file" of "folder/file:line". */
export function fileOf({ at }: Located): string {
  return at.slice(0, at.lastIndexOf(":"));
}

/** What stands at a key of a map or an index of a list; undefined when there is nothing. */
export function child({ value }: Located, step: PropertyKey): Located | undefined {
  if (value instanceof Map) return value.get(String(step));
  return isList(value) ? value[Number(step)] : undefined;
}

/** A text at a key, undefined when there is none or it is no text. */
export function textAt(node: Located, key: string): string | undefined {
  const value = child(node, key)?.value;
  return typeof value === "string" ? value : undefined;
}

/**
 * Lays `over` on `base`: maps are merged key by key, lists whose items have an `id` item by item, everything else is
 * replaced. Two maps with different `rule` are different rules, so the upper one replaces the lower one whole; so does a
 * measure that says what it counts, while one that does not changes single clauses.
 */
export function overlay(base: Located, over: Located): Located {
  if (base.value instanceof Map && over.value instanceof Map && sameRule(base, over)) {
    const merged = new Map(base.value);
    for (const [key, it] of over.value) {
      const under = merged.get(key);
      merged.set(key, under === undefined || isWholeMeasure(key, it) ? it : overlay(under, it));
    }
    return { at: over.at, value: merged };
  }
  return isList(base.value) && isList(over.value) && [...base.value, ...over.value].every(hasId)
    ? { at: over.at, value: overlayById(base.value, over.value) }
    : over;
}

/** Items of `over` merge into the item of `base` with the same id; new ones are added at the end. */
export function overlayById(base: readonly Located[], over: readonly Located[]): Located[] {
  const uppers = over.filter((it) => !base.some((under) => textAt(under, "id") === textAt(it, "id")));
  const merged = base.map((under) =>
    over.filter((it) => textAt(it, "id") === textAt(under, "id")).reduce(overlay, under),
  );
  return [...merged, ...uppers];
}

function isWholeMeasure(key: string, it: Located): boolean {
  return key === "measure" && (child(it, "of") !== undefined || child(it, "given") !== undefined);
}

function sameRule(a: Located, b: Located): boolean {
  const upper = textAt(b, "rule");
  return upper === undefined || upper === textAt(a, "rule");
}

function hasId(it: Located): boolean {
  return textAt(it, "id") !== undefined;
}

function isList(value: Located["value"]): value is readonly Located[] {
  return Array.isArray(value);
}
