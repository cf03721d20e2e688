import type { Language } from "#terms/bilingual.ts";
import { printDecimal } from "../../format/decimal.ts";

const UNITS = ["B", "kB", "MB", "GB"] as const;

/** "640 B", "1,3 MB": in the largest unit that leaves at least one. */
export function printBytes(bytes: number, language: Language): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = (bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1).replace(/\.0$/, "");
  return `${printDecimal(value, language)} ${UNITS[step]}`;
}
