import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { routes } from "#contract/routes.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { dossierCsv } from "../pages/dossiers/dossierCsv.ts";

const { params, query } = routes.dossiers;
type Asked = { Params: z.infer<typeof params>; Querystring: z.infer<typeof query> };

/** The list behind a figure as csv: every row of it, sent as it is read. */
export function addDossierFiles(server: FastifyInstance, database: Database, now: () => Instant): void {
  server.get<Asked>(
    "/api/authorities/:authority/agencies/:agency/dossiers.csv",
    { schema: { hide: true, params, querystring: query } },
    async (request, reply) => {
      const { authority, agency } = request.params;
      const { name, pieces } = await dossierCsv(database, authority, agency, request.query, now());
      reply.header("cache-control", "no-cache");
      reply.header("content-disposition", `attachment; filename="${name}"`);
      return reply.type("text/csv; charset=utf-8").send(Readable.from(pieces));
    },
  );
}
