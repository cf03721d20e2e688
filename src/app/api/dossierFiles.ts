import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { z } from "zod";
import { routes } from "#contract/routes.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { dossierCsv } from "../pages/dossiers/dossierCsv.ts";
import { risksCsv } from "../pages/risks/risksCsv.ts";

const { params, query } = routes.dossiers;
type Asked = { Params: z.infer<typeof params>; Querystring: z.infer<typeof query> };
const { query: risksQuery } = routes.risks;
type RisksAsked = { Params: z.infer<typeof params>; Querystring: z.infer<typeof risksQuery> };

type Csv = Awaited<ReturnType<typeof dossierCsv>>;

/** The lists of dossiers as csv: every row of them, sent as it is read. */
export function addDossierFiles(server: FastifyInstance, database: Database, now: () => Instant): void {
  server.get<Asked>(
    "/api/authorities/:authority/agencies/:agency/dossiers.csv",
    { schema: { hide: true, params, querystring: query } },
    async (request, reply) => {
      const { authority, agency } = request.params;
      return send(reply, await dossierCsv(database, authority, agency, request.query, now()));
    },
  );
  server.get<RisksAsked>(
    "/api/authorities/:authority/agencies/:agency/risks.csv",
    { schema: { hide: true, params, querystring: risksQuery } },
    async (request, reply) => {
      const { authority, agency } = request.params;
      return send(reply, await risksCsv(database, authority, agency, request.query, now()));
    },
  );
}

function send(reply: FastifyReply, { name, pieces }: Csv): FastifyReply {
  reply.header("cache-control", "no-cache");
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type("text/csv; charset=utf-8").send(Readable.from(pieces));
}
