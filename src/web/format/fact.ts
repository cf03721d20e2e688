import type { FactView } from "#contract/dossiers.ts";
import { MISSING_MARK } from "#terms/vietnameseNumber.ts";
import type { Speech } from "../language/LanguageProvider.tsx";
import { printCount } from "./decimal.ts";
import { printInstant } from "./when.ts";

/** A fact's value as a reader takes it in; what is not known is "–". */
export function printFact({ type, value, says }: FactView, { t, language, pick }: Speech): string {
  if (value === null) return MISSING_MARK;
  if (says !== null) return pick(says);
  switch (type) {
    case "timestamp":
      return printInstant(value, language);
    case "bool":
      return t(value === "true" ? "value.true" : "value.false");
    case "int":
      return printCount(Number(value), language);
    case "list<string>":
      return listOf(value).join(", ") || t("value.emptyList");
    case "string":
    case "list<dossier>":
      return value;
  }
}

function listOf(value: string): string[] {
  const read: unknown = JSON.parse(value);
  return Array.isArray(read) ? read.map(String) : [value];
}
