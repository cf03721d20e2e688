import type { Language } from "#terms/bilingual.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";

/** A decimal text as the reader writes numbers: 184.513 and 59,91, or 184,513 and 59.91. Null is "–". */
export function printDecimal(decimal: string | null, language: Language): string {
  if (decimal === null) return MISSING_MARK;
  const minus = decimal.startsWith("-");
  const bare = minus ? decimal.slice(1) : decimal;
  const printed = language === "vi" ? printVietnamese(bare) : printEnglish(bare);
  return minus ? `−${printed}` : printed;
}

export function printCount(count: number | null, language: Language): string {
  return printDecimal(count === null ? null : String(count), language);
}

/** A percentage with its sign, or "–". */
export function printPercent(decimal: string | null, language: Language): string {
  return decimal === null ? MISSING_MARK : `${printDecimal(decimal, language)}%`;
}

/** A maximum as it stands in the decision, without idle zeros: 18.00 → 18, 12.50 → 12,5. */
export function printMax(decimal: string | null, language: Language): string {
  return printDecimal(decimal?.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal, language);
}

/** A change with its sign: +1,84, −1,25, 0,00. */
export function printDelta(decimal: string, language: Language): string {
  return isPositive(decimal) ? `+${printDecimal(decimal, language)}` : printDecimal(decimal, language);
}

export function isPositive(decimal: string): boolean {
  return !decimal.startsWith("-") && /[1-9]/.test(decimal);
}

export function isNegative(decimal: string): boolean {
  return decimal.startsWith("-") && /[1-9]/.test(decimal);
}

function printEnglish(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
