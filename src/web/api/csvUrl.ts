import { type QueryValues, routeUrl, type Values } from "#contract/client.ts";
import { type RouteName, routes } from "#contract/routes.ts";

/** Where a route's table is to be had as csv. @param under which of its tables, where it has several */
export function csvUrl(name: RouteName, params: Values, query: QueryValues, under = ""): string {
  return routeUrl(`${routes[name].path}${under}.csv`, params, query);
}
