import { useQuery } from "@tanstack/react-query";
import { fetchRoute, type QueryValues, type Values } from "#contract/client.ts";
import type { RouteName } from "#contract/routes.ts";

const none: Values = {};

/**
 * A route's answer. While another period of the same thing is on its way the last one stays, so that the page does not
 * blank; another thing's figures are never shown under this address.
 */
export function useRoute<Name extends RouteName>(
  name: Name,
  params: Values = none,
  query: QueryValues = none,
) {
  return useQuery({
    queryKey: [name, params, query] as const,
    queryFn: ({ signal }) => fetchRoute(name, params, query, { signal }),
    placeholderData: (last, asked) =>
      JSON.stringify(asked?.queryKey[1]) === JSON.stringify(params) ? last : undefined,
  });
}
