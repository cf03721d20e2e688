import { QueryClient } from "@tanstack/react-query";
import { ApiFailure } from "#contract/client.ts";

/** Only an unreachable network is tried again: a problem the API named does not go away by asking twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, failure) => count < 2 && failure instanceof ApiFailure && failure.status === null,
    },
  },
});
