import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { z } from "zod";
import { routes } from "#contract/routes.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { entryCsv } from "../pages/ledger/entryCsv.ts";
import { ledgerCsv } from "../pages/ledger/ledgerCsv.ts";
import { todoCsv } from "../pages/ledger/todoCsv.ts";

const { ledger, ledgerDossiers } = routes;
type Ledger = { Params: z.infer<typeof ledger.params>; Querystring: z.infer<typeof ledger.query> };
type Entry = {
  Params: z.infer<typeof ledgerDossiers.params>;
  Querystring: z.infer<typeof ledgerDossiers.query>;
};

/** A ledger, the dossiers behind one of its entries, and those of a plan, as csv to take away. */
export function addLedgerFiles(server: FastifyInstance, database: Database, now: () => Instant): void {
  const ofLedger = { hide: true, params: ledger.params, querystring: ledger.query };
  server.get<Ledger>(`${ledger.path}.csv`, { schema: ofLedger }, async ({ params, query }, reply) => {
    const { name, text } = await ledgerCsv(database, params.authority, params.agency, query, now());
    return csv(reply, name).send(text);
  });
  server.get<Ledger>(`${ledger.path}/todo.csv`, { schema: ofLedger }, async ({ params, query }, reply) => {
    const { name, pieces } = await todoCsv(database, params.authority, params.agency, query, now());
    return csv(reply, name).send(Readable.from(pieces));
  });
  const ofEntry = { hide: true, params: ledgerDossiers.params, querystring: ledgerDossiers.query };
  server.get<Entry>(`${ledgerDossiers.path}.csv`, { schema: ofEntry }, async ({ params, query }, reply) => {
    const { name, pieces } = await entryCsv(database, params.authority, params.agency, query, now());
    return csv(reply, name).send(Readable.from(pieces));
  });
}

function csv(reply: FastifyReply, name: string): FastifyReply {
  reply.header("cache-control", "no-cache");
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type("text/csv; charset=utf-8");
}
