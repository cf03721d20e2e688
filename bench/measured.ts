import type { EngineName } from "./options.ts";

type Unit = "ms" | "/s" | "byte" | "MB" | "×";

/**
 * One line of the results.
 * @property toHand how many times as long as hand-written SQL on the same engine
 * @property toLimit how many times as long as scanning typed arrays
 * @property target what is promised: of the value, or of its ratio to hand-written SQL
 */
export type Measured = {
  what: string;
  engine: EngineName;
  value: number;
  unit: Unit;
  toHand?: number;
  toLimit?: number;
  target?: { most?: number; least?: number; of?: "toHand" };
  note?: string;
};

/** Null where nothing is promised. */
export function isMet({ value, toHand, target }: Measured): boolean | null {
  if (target === undefined) return null;
  const judged = target.of === "toHand" ? (toHand ?? Number.POSITIVE_INFINITY) : value;
  return judged <= (target.most ?? Number.POSITIVE_INFINITY) && judged >= (target.least ?? 0);
}
