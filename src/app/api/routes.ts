import type { FastifyInstance } from "fastify";
import { ProblemDetails } from "#contract/pages.ts";
import { type AnswerOf, type ParamsOf, type QueryOf, type RouteName, routes } from "#contract/routes.ts";
import type { KeptAnswers } from "./keptAnswers.ts";
import { type Writing, type WritingPolicy, writingOf } from "./writeGuard.ts";

/** One handler a route of the contract; `writing` says whether who asks may also write. */
export type Handlers = {
  [Name in RouteName]: (
    params: ParamsOf<Name>,
    query: QueryOf<Name>,
    writing: Writing,
  ) => Promise<AnswerOf<Name>>;
};

/** Serves every route of the contract; requests and answers are checked against it. */
export function addRoutes(
  server: FastifyInstance,
  handlers: Handlers,
  { kept, policy }: { kept: KeptAnswers; policy: WritingPolicy },
): void {
  for (const name of Object.keys(routes) as RouteName[])
    addRoute(server, name, handlers[name], { kept, policy });
}

function addRoute<Name extends RouteName>(
  server: FastifyInstance,
  name: Name,
  handle: Handlers[Name],
  { kept, policy }: { kept: KeptAnswers; policy: WritingPolicy },
): void {
  const { path, summary, description, params, query, answer } = routes[name];
  server.get(
    path,
    {
      schema: {
        operationId: name,
        tags: ["Công khai"],
        summary,
        description,
        params,
        querystring: query,
        response: { 200: answer, 400: ProblemDetails, 404: ProblemDetails },
      },
    },
    async (request, reply) => {
      reply.header("cache-control", "no-cache");
      const writing = writingOf(request, policy);
      return kept.send(request, reply, writing, () =>
        handle(request.params as ParamsOf<Name>, request.query as QueryOf<Name>, writing),
      );
    },
  );
}
