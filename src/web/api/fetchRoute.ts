import { type AnswerOf, type RouteName, routes } from "#contract/routes.ts";
import { ApiFailure, failureOf } from "./ApiFailure.ts";

export type Values = Readonly<Record<string, string | undefined>>;
/** What a query says; a parameter with several values is given once for each. */
export type QueryValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Asks one route of the contract and checks the answer against it.
 * @throws ApiFailure when the API answers with a problem or not at all; ZodError when the answer breaks the contract
 */
export async function fetchRoute<Name extends RouteName>(
  name: Name,
  params: Values,
  query: QueryValues,
  signal: AbortSignal,
): Promise<AnswerOf<Name>> {
  const route = routes[name];
  const answer = await reach(routeUrl(route.path, params, query), signal);
  if (!answer.ok) throw await failureOf(answer);
  // The schema is this route's own; TypeScript cannot see that through the union.
  return route.answer.parse(await answer.json()) as AnswerOf<Name>;
}

/** `/api/authorities/:authority/scorecard` with its parameters filled in and the given query values behind it. */
export function routeUrl(path: string, params: Values, query: QueryValues): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const given = Object.entries(query).flatMap(([key, value]) => [value ?? []].flat().map((it) => [key, it]));
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`;
}

async function reach(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: { accept: "application/json" } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new ApiFailure(null, null, cause);
  }
}
