import type { SourceView } from "#contract/today.ts";
import { useLanguage } from "../language/LanguageProvider.tsx";
import { Tag, type Tone } from "./Tag.tsx";

const TONES = { fresh: "gain", stale: "caution", silent: "loss" } as const satisfies Record<string, Tone>;

/** Whether what a source brought last is still new enough to go by. */
export function FreshnessTag({ state }: { state: SourceView["state"] }) {
  const { t } = useLanguage();
  return <Tag tone={TONES[state]}>{t(`today.state.${state}`)}</Tag>;
}
