import type { TodayPage } from "#contract/today.ts";
import { useRoute } from "../../api/useRoute.ts";

/** What is at risk in the whole authority, at the end of the span that is shown. */
export function useRisksOfAll({ authority: { code }, knownAt }: TodayPage) {
  return useRoute("risks", { authority: code, agency: code }, { at: knownAt ?? undefined, limit: "1" });
}
