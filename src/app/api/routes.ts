import type { FastifyInstance } from "fastify";
import { ProblemDetails } from "#contract/pages.ts";
import { type AnswerOf, type ParamsOf, type QueryOf, type RouteName, routes } from "#contract/routes.ts";
import type { KeptAnswers } from "./keptAnswers.ts";

/** One handler a route of the contract. */
export type Handlers = {
  [Name in RouteName]: (params: ParamsOf<Name>, query: QueryOf<Name>) => Promise<AnswerOf<Name>>;
};

/** Serves every route of the contract; requests and answers are checked against it. */
export function addRoutes(server: FastifyInstance, handlers: Handlers, kept: KeptAnswers): void {
  for (const name of Object.keys(routes) as RouteName[]) addRoute(server, name, handlers[name], kept);
}

function addRoute<Name extends RouteName>(
  server: FastifyInstance,
  name: Name,
  handle: Handlers[Name],
  kept: KeptAnswers,
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
      return kept.send(request, reply, () =>
        handle(request.params as ParamsOf<Name>, request.query as QueryOf<Name>),
      );
    },
  );
}
