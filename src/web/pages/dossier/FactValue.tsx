import type { FactView } from "#contract/dossiers.ts";
import { printFact } from "../../format/fact.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";

/** A fact's value; names and texts of the source are Vietnamese in both languages. */
export function FactValue({ fact }: { fact: FactView }) {
  const speech = useLanguage();
  const text = printFact(fact, speech);
  const isVietnamese = fact.type === "string" && (fact.says === null || fact.says.vi === fact.says.en);
  return isVietnamese ? <span lang="vi">{text}</span> : text;
}
