import { useQuery } from "@tanstack/react-query";
import { fetchRoute } from "#contract/client.ts";
import { useReached } from "./reach.ts";

/** Milliseconds after which it is asked again: as long as an answer is kept, and while the server does not answer. */
const AGAIN = 60_000;
const SOON = 5_000;

/**
 * How fresh an authority's sources are, asked once for all of a page and again every minute, which also shows whether the
 * server is still there. @param knownAt a past instant, at which nothing changes any more
 */
export function useFreshness(authority: string, knownAt: string | undefined) {
  const isReached = useReached();
  return useQuery({
    queryKey: ["freshness", { authority }, { knownAt }] as const,
    queryFn: ({ signal }) => fetchRoute("freshness", { authority }, { knownAt }, { signal }),
    refetchInterval: isReached ? AGAIN : SOON,
    retry: false,
  });
}
