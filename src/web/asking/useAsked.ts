import { useSearch } from "@tanstack/react-router";
import type { Values } from "#contract/client.ts";

/** What the address asks of figures, as the API is asked. */
export function useAsked(): Values {
  const { ky, bo, source, knownAt } = useSearch({ strict: false });
  return { period: ky, rulebook: bo, source, knownAt };
}
