import type { Language } from "#terms/bilingual.ts";
import { printDelta } from "../../format/decimal.ts";

/** A part of a difference: as exact as it is, two decimals at least (−0,825; −0,50). */
export function printEffect(decimal: string, language: Language): string {
  return printDelta(decimal.replace(/(\.\d\d\d*?)0+$/, "$1"), language);
}

/** Whether there is anything of it. */
export function isMoved(decimal: string): boolean {
  return /[1-9]/.test(decimal);
}

/** What a cause took more is what the points have less of; to hundredths, for reading. */
export function gainOf(change: string): string {
  const cut = Number(change).toFixed(2);
  return cut.startsWith("-") ? cut.slice(1) : isMoved(cut) ? `-${cut}` : cut;
}
