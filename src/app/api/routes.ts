import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { ProblemDetails } from "#contract/pages.ts";
import { type AnswerOf, type RouteName, routes } from "#contract/routes.ts";

import { type Writing, type WritingPolicy, writingOf } from "./writeGuard.ts";

type ParamsOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["params"]>;
type QueryOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["query"]>;

/** One handler a route of the contract; `writing` says whether who asks may also write. */
export type Handlers = {
  [Name in RouteName]: (
    params: ParamsOf<Name>,
    query: QueryOf<Name>,
    writing: Writing,
  ) => Promise<AnswerOf<Name>>;
};

/** Serves every route of the contract; requests and answers are checked against it. */
export function addRoutes(server: FastifyInstance, handlers: Handlers, policy: WritingPolicy): void {
  for (const name of Object.keys(routes) as RouteName[]) addRoute(server, name, handlers[name], policy);
}

function addRoute<Name extends RouteName>(
  server: FastifyInstance,
  name: Name,
  handle: Handlers[Name],
  policy: WritingPolicy,
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
      return handle(request.params as ParamsOf<Name>, request.query as QueryOf<Name>, writing);
    },
  );
}
