import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiFailure } from "#contract/client.ts";
import { tellReached } from "../live/reach.ts";

/** Only an unreachable network is tried again: a problem the API named does not go away by asking twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: () => tellReached(true),
    onError: (failure) => tellReached(!(failure instanceof ApiFailure && failure.status === null)),
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, failure) => count < 2 && failure instanceof ApiFailure && failure.status === null,
    },
  },
});
