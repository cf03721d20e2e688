import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type AnswerOf, type ParamsOf, type QueryOf, type RouteName, routes } from "#contract/routes.ts";
import type { TableFile } from "#publish/table/tableFile.ts";
import { tableWorkbook } from "#publish/table/tableWorkbook.ts";
import type { Database } from "#store/database.ts";
import { type Instant, instantVi } from "#terms/instant.ts";
import { agencyName } from "../agencyName.ts";
import { dossierCsv } from "../pages/dossiers/dossierCsv.ts";
import { entryCsv } from "../pages/ledger/entryCsv.ts";
import { ledgerCsv } from "../pages/ledger/ledgerCsv.ts";
import { todoCsv } from "../pages/ledger/todoCsv.ts";
import { risksCsv } from "../pages/risks/risksCsv.ts";
import {
  catalogueTable,
  comparedTable,
  countsTable,
  integrityTable,
  publicationsTable,
} from "../tables/answerTables.ts";
import {
  batchesTable,
  comparisonTable,
  movesTable,
  peerTrialTable,
  ruleTrialTable,
} from "../tables/changeTables.ts";
import { newestFigures } from "../tables/newestFigures.ts";
import { ratesTable, territoryTable, trendsTable } from "../tables/peerTables.ts";
import { indicatorsTable, unitsTable } from "../tables/scorecardTables.ts";
import type { Handlers } from "./routes.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Every table of the API to take away, as csv and as a workbook, at the address of its answer with `.csv` or `.xlsx` behind. */
export function addTableFiles(
  server: FastifyInstance,
  database: Database,
  now: () => Instant,
  answers: Handlers,
): void {
  const offer = <Name extends RouteName>(
    name: Name,
    make: (params: ParamsOf<Name>, query: QueryOf<Name>) => Promise<TableFile>,
    under = "",
  ) => {
    const { path, params, query, summary } = routes[name];
    const schema = { hide: true, params, querystring: query };
    server.get(`${path}${under}.csv`, { schema }, async (request, reply) => {
      const file = await make(request.params as ParamsOf<Name>, request.query as QueryOf<Name>);
      return download(reply, `${file.name}.csv`, "text/csv; charset=utf-8").send(Readable.from(file.pieces));
    });
    server.get(`${path}${under}.xlsx`, { schema }, async (request, reply) => {
      const asked = request.params as Record<string, string>;
      const file = await make(request.params as ParamsOf<Name>, request.query as QueryOf<Name>);
      const about = asked.agency ?? asked.unit ?? asked.authority;
      const says = [
        about === undefined ? summary : `${summary}: ${agencyName(about)}`,
        `${await newestFigures(database, asked.authority, now())} Lập lúc ${instantVi(now())} từ ${request.url}.`,
      ];
      return download(reply, `${file.name}.xlsx`, XLSX).send(await tableWorkbook(file, says));
    });
  };
  /** Made from the answer itself. */
  const offerAnswer = <Name extends RouteName>(
    name: Name,
    table: (answer: AnswerOf<Name>) => TableFile,
    under?: string,
  ) =>
    // A table does not say who may write.
    offer(name, async (params, query) => table(await answers[name](params, query, "read-only")), under);

  offerAnswer("province", ({ scorecard }) => unitsTable(scorecard, scorecard.units));
  offerAnswer("province", ({ scorecard }) => indicatorsTable(scorecard), "/indicators");
  offerAnswer("unit", ({ unit }) => indicatorsTable(unit));
  offerAnswer("unit", ({ unit, units }) => unitsTable(unit, units), "/units");
  offerAnswer("counts", countsTable);
  offerAnswer("integrity", integrityTable);
  offerAnswer("comparison", comparedTable);
  offerAnswer("publications", publicationsTable);
  offerAnswer("rulebook", catalogueTable);
  offerAnswer("territory", territoryTable);
  offerAnswer("trends", trendsTable);
  offerAnswer("indicatorPeers", ratesTable);
  offerAnswer("today", movesTable);
  offerAnswer("sources", ({ authority, batches }) => batchesTable(authority.code, batches));
  offerAnswer("scoreComparison", comparisonTable);
  offerAnswer("ruleTrial", ruleTrialTable);
  offerAnswer("peerTrial", peerTrialTable);
  // Lists of dossiers have no end: they are read from the database as they are sent.
  offer("dossiers", ({ authority, agency }, query) => dossierCsv(database, authority, agency, query, now()));
  offer("risks", ({ authority, agency }, query) => risksCsv(database, authority, agency, query, now()));
  offer("ledger", ({ authority, agency }, query) => ledgerCsv(database, authority, agency, query, now()));
  offer(
    "ledger",
    ({ authority, agency }, query) => todoCsv(database, authority, agency, query, now()),
    "/todo",
  );
  offer("ledgerDossiers", ({ authority, agency }, query) =>
    entryCsv(database, authority, agency, query, now()),
  );
}

function download(reply: FastifyReply, name: string, mediaType: string): FastifyReply {
  reply.header("cache-control", "no-cache");
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type(mediaType);
}
