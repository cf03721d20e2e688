import type { IndicatorCard } from "#contract/scorecard.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Tag, type Tone } from "./Tag.tsx";

const TONES: Readonly<Record<IndicatorCard["state"], Tone>> = {
  scored: "plain",
  given: "plain",
  inherited: "plain",
  "no-data": "caution",
  "not-applicable": "plain",
  unknown: "caution",
  information: "plain",
};

/**
 * What an indicator's figure is, or why it has none.
 * @param isUncounted whether only its dossiers cannot be counted here
 */
export function StateTag({
  state,
  isUncounted = false,
}: {
  state: IndicatorCard["state"];
  isUncounted?: boolean;
}) {
  const { t } = useLanguage();
  return <Tag tone={TONES[state]}>{t(isUncounted ? "state.uncounted" : `state.${state}`)}</Tag>;
}
