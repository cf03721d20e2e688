import type { UnitRate } from "#contract/territory.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { intervalOf } from "../territory/cellWords.ts";
import css from "./Peers.module.css";

/** The interval of a rate in words. */
export function RateLines({ rate: { low, high } }: { rate: UnitRate }) {
  const { t, language } = useLanguage();
  if (low === null || high === null) return null;
  return <p className={css.soft}>{t("peers.between", intervalOf(low, high, language))}</p>;
}
