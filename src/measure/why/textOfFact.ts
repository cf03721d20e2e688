/** A fact's value out of a JSON row as one text; null is not known. */
export function textOfFact(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
