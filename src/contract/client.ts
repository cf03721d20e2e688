import { ProblemDetails } from "./pages.ts";
import { type AnswerOf, type ParamsOf, type QueryOf, type RouteName, routes } from "./routes.ts";

/** Values of the places in a path, by name. */
export type Values = Readonly<Record<string, string | undefined>>;
/** What a query says; a parameter with several values is given once for each. */
export type QueryValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** An answer that is no answer: the API's problem document, or a network that did not reach it (`problem` null). */
export class ApiFailure extends Error {
  readonly status: number | null;
  readonly problem: ProblemDetails | null;

  constructor(status: number | null, problem: ProblemDetails | null, cause?: unknown) {
    super(problem?.detail ?? `HTTP ${status ?? "–"}`, { cause });
    this.name = "ApiFailure";
    this.status = status;
    this.problem = problem;
  }
}

/** @property base where the server is, without a slash at its end; empty on its own pages */
export type Asking = { base?: string; signal?: AbortSignal };

/**
 * Asks one route of the contract and checks the answer against it.
 * @throws ApiFailure when the API answers with a problem or not at all; ZodError when the answer breaks the contract
 */
export async function fetchRoute<Name extends RouteName>(
  name: Name,
  params: Values,
  query: QueryValues,
  { base = "", signal }: Asking = {},
): Promise<AnswerOf<Name>> {
  const route = routes[name];
  const answer = await reach(base + routeUrl(route.path, params, query), signal);
  if (!answer.ok) throw await failureOf(answer);
  // The schema is this route's own; TypeScript cannot see that through the union.
  return route.answer.parse(await answer.json()) as AnswerOf<Name>;
}

/** `/api/authorities/:authority/scorecard` with its parameters filled in and the given query values behind it. */
export function routeUrl(path: string, params: Values, query: QueryValues): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const given = Object.entries(query).flatMap(([key, value]) =>
    [value ?? []].flat().map((it) => [key, String(it)]),
  );
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given)}`;
}

/** One function a route: what its path and query take, and its answer, checked. */
export type Client = {
  readonly [Name in RouteName]: (
    params: ParamsOf<Name>,
    query?: QueryOf<Name>,
    signal?: AbortSignal,
  ) => Promise<AnswerOf<Name>>;
};

/** A client of the server at an address ("https://minhbach.example.vn"), made from the contract. */
export function createClient(address: string): Client {
  const base = address.replace(/\/+$/, "");
  const asks = Object.keys(routes).map((name) => [
    name,
    (params: Values, query: QueryValues = {}, signal?: AbortSignal) =>
      fetchRoute(name as RouteName, params, query, { base, ...(signal && { signal }) }),
  ]);
  return Object.fromEntries(asks) as Client;
}

async function reach(url: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, { headers: { accept: "application/json" }, ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiFailure(null, null, cause);
  }
}

/** Reads the problem document of an answer that is not ok. */
export async function failureOf(answer: Response): Promise<ApiFailure> {
  const body: unknown = await answer.json().catch(() => null);
  const problem = ProblemDetails.safeParse(body);
  return new ApiFailure(answer.status, problem.success ? problem.data : null);
}
