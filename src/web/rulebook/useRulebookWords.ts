import { useMemo } from "react";
import { useRoute } from "../api/useRoute.ts";
import { rulebookWords } from "./rulebookWords.ts";

/** The words of one rulebook version. */
export function useRulebookWords(id: string) {
  const { data, error, refetch } = useRoute("rulebook", { id });
  const words = useMemo(() => (data ? rulebookWords(data) : undefined), [data]);
  return { data: words, error, refetch };
}
