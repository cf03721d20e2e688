import { isNegative, isPositive, printDecimal } from "../format/decimal.ts";
import { periodInSentence } from "../format/when.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Tag } from "./Tag.tsx";

/** A change against the period before, in words as well as colour. */
export function Delta({ delta, previous }: { delta: string | null; previous: string }) {
  const { t, language } = useLanguage();
  const period = periodInSentence(previous, language);
  if (delta === null) return <Tag>{t("delta.none", { period })}</Tag>;
  const value = printDecimal(delta.replace("-", ""), language);
  if (isPositive(delta)) return <Tag tone="gain">{t("delta.up", { value, period })}</Tag>;
  if (isNegative(delta)) return <Tag tone="loss">{t("delta.down", { value, period })}</Tag>;
  return <Tag>{t("delta.same", { period })}</Tag>;
}
