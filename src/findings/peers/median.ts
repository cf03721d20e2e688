import { exact, toDecimal } from "#terms/exact.ts";

/** The middle one of decimal texts, or halfway between the middle two, with the digits of the first. Null of none. */
export function median(values: readonly string[]): string | null {
  const [first] = values;
  if (first === undefined) return null;
  const inOrder = values.map((it) => exact(it)).sort((a, b) => a.compare(b));
  const middle = inOrder.slice(Math.ceil(inOrder.length / 2) - 1, Math.floor(inOrder.length / 2) + 1);
  const whole = middle.reduce((sum, it) => sum.add(it));
  return toDecimal(whole.div(middle.length), first.split(".")[1]?.length ?? 0);
}
