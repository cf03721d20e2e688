import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply } from "fastify";
import { type AnswerOf, type ParamsOf, type QueryOf, type RouteName, routes } from "#contract/routes.ts";
import type { TableFile } from "#publish/table/tableFile.ts";
import { tableWorkbook, WORKBOOK_TYPE } from "#publish/table/tableWorkbook.ts";
import type { Database } from "#store/database.ts";
import { type Instant, instantVi } from "#terms/instant.ts";
import { refuse } from "#terms/problem.ts";
import { agencyName } from "../agencyName.ts";
import { dossierCsv } from "../pages/dossiers/dossierCsv.ts";
import { entryCsv } from "../pages/ledger/entryCsv.ts";
import { ledgerCsv } from "../pages/ledger/ledgerCsv.ts";
import { todoCsv } from "../pages/ledger/todoCsv.ts";
import { risksCsv } from "../pages/risks/risksCsv.ts";
import { readInstant } from "../readInstant.ts";
import {
  catalogueTable,
  comparedTable,
  countsTable,
  examplesTable,
  gradesTable,
  integrityTable,
  publicationsTable,
} from "../tables/answerTables.ts";
import {
  changedDossiersTable,
  movedUnitsTable,
  movesTable,
  peerTrialTable,
  ruleTrialTable,
} from "../tables/changeTables.ts";
import { causesTable, comparedGroupsTable, comparisonTable } from "../tables/comparisonTables.ts";
import { forecastTable, weightyDossiersTable } from "../tables/forecastTables.ts";
import { newestFigures } from "../tables/newestFigures.ts";
import { pagesOf } from "../tables/pagesOf.ts";
import { ratesTable, territoryTable, trendsTable } from "../tables/peerTables.ts";
import { indicatorsTable, unitsTable } from "../tables/scorecardTables.ts";
import { batchesTable, capturesTable, freshnessTable, systemsTable } from "../tables/sourceTables.ts";
import { moversTable, promiseTable, riskUnitsTable, stepsTable, targetTable } from "../tables/workTables.ts";
import type { Handlers } from "./routes.ts";

/** Rows asked for at once of answers that come by pages. */
const ROWS = 200;

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
        `${await newestFigures(database, asked.authority, knownBy(request.query) ?? now())} Lập lúc ${instantVi(now())} từ ${request.url}.`,
      ];
      return download(reply, `${file.name}.xlsx`, WORKBOOK_TYPE).send(await tableWorkbook(file, says));
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
  offerAnswer("rulebook", gradesTable, "/grades");
  offerAnswer("rulebook", examplesTable, "/examples");
  offerAnswer("territory", territoryTable);
  offerAnswer("trends", trendsTable);
  offerAnswer("indicatorPeers", ratesTable);
  offerAnswer("today", movesTable);
  offerAnswer("today", movedUnitsTable, "/units");
  offerAnswer("freshness", freshnessTable);
  offerAnswer("sources", systemsTable, "/systems");
  offerAnswer("scoreComparison", comparisonTable);
  offerAnswer("scoreComparison", causesTable, "/causes");
  offerAnswer("scoreComparison", comparedGroupsTable, "/groups");
  offerAnswer("ruleTrial", ruleTrialTable);
  offerAnswer("peerTrial", peerTrialTable);
  offerAnswer("forecast", forecastTable);
  offerAnswer("forecast", weightyDossiersTable, "/dossiers");
  offerAnswer("risks", riskUnitsTable, "/units");
  offerAnswer("ledger", moversTable, "/movers");
  offerAnswer("ledger", targetTable, "/target");
  offerAnswer("ledger", promiseTable, "/promise");
  offerAnswer("dossier", stepsTable, "/steps");
  // Answers that come by pages: a file holds them all.
  offer("sources", async (params, query) => {
    const ask = (after: number | undefined) =>
      answers.sources(params, { ...query, after, limit: ROWS }, "read-only");
    const pages = await pagesOf(ask, ({ next }) => (next === null ? null : Number(next)));
    return batchesTable(
      params.authority,
      pages.map(({ batches }) => batches),
    );
  });
  offer(
    "sources",
    async (params, query) => {
      const ask = (capturesFrom: number | undefined) =>
        answers.sources(params, { ...query, capturesFrom, limit: 1 }, "read-only");
      const pages = await pagesOf(ask, ({ capturesFrom, captures, captureCount }) => {
        const next = capturesFrom + captures.length;
        return captures.length === 0 || next >= captureCount ? null : next;
      });
      return capturesTable(
        params.authority,
        pages.map(({ captures }) => captures),
      );
    },
    "/captures",
  );
  offer(
    "today",
    async (params, query) => {
      const ask = (after: string | undefined) =>
        answers.today(params, { ...query, after, limit: ROWS }, "read-only");
      const pages = await pagesOf(ask, ({ list }) => list.next);
      const { tooMany, since, until } = pages.first;
      if (tooMany !== null)
        return refuse(
          "too-many-changes",
          `từ ${since} đến ${until}`,
          "Nhiều thay đổi như khi nạp lần đầu, không kể được từng hồ sơ.",
          "Hãy chọn lúc so sánh muộn hơn (since), hoặc xem từng đợt nhập ở trang Nguồn số liệu.",
        );
      return changedDossiersTable(
        pages.first,
        pages.map(({ list }) => list.dossiers),
      );
    },
    "/dossiers",
  );
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

/** The past instant a question is about; undefined: now. Questions name it in three ways. */
function knownBy(query: unknown): Instant | undefined {
  const { knownAt, at, "b.knownAt": later } = query as Record<string, string | undefined>;
  const asked = knownAt ?? at ?? later;
  return asked === undefined ? undefined : readInstant(asked);
}

function download(reply: FastifyReply, name: string, mediaType: string): FastifyReply {
  reply.header("cache-control", "no-cache");
  reply.header("content-disposition", `attachment; filename="${name}"`);
  return reply.type(mediaType);
}
