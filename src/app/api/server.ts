import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastifyCompress from "@fastify/compress";
import fastifyEtag from "@fastify/etag";
import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { PACKAGE_ROOT } from "#app/config.ts";
import type { Database } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";
import { type DeskPlace, ImportDesk } from "../importing/desk/importDesk.ts";
import type { WatchedCounters } from "../pages/today/todayPage.ts";
import { addActions } from "./actions.ts";
import { addChangesStream, type StreamSettings } from "./changesStream.ts";
import { documentApi } from "./documentApi.ts";
import { addFiles } from "./files.ts";
import { handlers } from "./handlers.ts";
import { KeptAnswers } from "./keptAnswers.ts";
import { answer, answerError } from "./problem.ts";
import { addRoutes } from "./routes.ts";
import { addTableFiles } from "./tableFiles.ts";
import type { WritingPolicy } from "./writeGuard.ts";

/**
 * @property watched what is seen of counters while the server runs; null when nobody watches them
 * @property policy who may write; nobody when left out
 * @property desk where files that are sent wait
 */
export type ServerSettings = {
  watched?: () => WatchedCounters;
  stream?: StreamSettings;
  policy?: WritingPolicy;
  desk?: DeskPlace;
};

function temporaryPlace(): DeskPlace {
  return { folder: join(tmpdir(), `minhbach-${process.pid}-${randomUUID()}`), limit: UPLOAD_LIMIT };
}

/** Bytes of one file at most, unless it is said otherwise. */
const UPLOAD_LIMIT = 1024 * 2 ** 20;

/** The web server: public API, its description, the built pages, and the published pages of vintages. */
export async function buildServer(
  database: Database,
  now: () => Instant,
  { watched = () => null, stream = {}, policy = "read-only", desk: place }: ServerSettings = {},
): Promise<FastifyInstance> {
  const desk = new ImportDesk(database, place ?? temporaryPlace(), now);
  const server = Fastify({
    logger: { level: "warn" },
    routerOptions: { maxParamLength: 300 },
    // An address that is no address (%ZZ) never reaches a handler.
    frameworkErrors: answerError,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(answerError);
  // Browsers open connections in advance, and one on which nothing was asked yet would hold up the close for a minute.
  server.addHook("preClose", async () => {
    setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS).unref();
  });
  // No stored text holds a NUL, and PostgreSQL fails when asked for one.
  server.addHook("onRequest", async (request, reply) => {
    if (request.url.includes("%00")) return noAddress(request, reply);
  });
  await server.register(fastifyHelmet, { contentSecurityPolicy: CONTENT_SECURITY });
  await server.register(fastifyEtag);
  await server.register(fastifyCompress);
  await documentApi(server);
  const answers = handlers(database, now, { watched, uploadLimit: desk.limit });
  addRoutes(server, answers, { kept: new KeptAnswers(database, now), policy });
  addChangesStream(server, database, now, stream);
  await addActions(server, { database, desk, policy, now });
  server.addHook("onClose", () => desk.close());
  addFiles(server, database);
  addTableFiles(server, database, now, answers);
  await addPages(server);
  return server;
}

/** How long answers that are on their way may take when the server closes, in milliseconds. */
const LAST_ANSWERS = 1_000;

const CONTENT_SECURITY = {
  directives: {
    defaultSrc: ["'self'"],
    // Chart and component libraries set inline styles; no inline script runs anywhere.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    scriptSrc: ["'self'"],
    // The default install speaks plain http on loopback.
    upgradeInsecureRequests: null,
  },
};

/** The built pages; any address that is no file and no API is a page of the application. */
async function addPages(server: FastifyInstance): Promise<void> {
  const root = join(PACKAGE_ROOT, "dist/web");
  const built = existsSync(join(root, "index.html"));
  if (built) {
    await server.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      setHeaders: (reply, path) => {
        // File names under assets/ carry a hash of their content.
        if (path.includes("/assets/")) reply.header("cache-control", "public, max-age=31536000, immutable");
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    // Agency codes hold dots, so only what stands at the root or under assets/ can be a missing file.
    const page = request.method === "GET" && !/^\/(api|assets)\/|^\/[^/]+\.\w+$/.test(path);
    if (page && built) return reply.header("cache-control", "no-cache").sendFile("index.html");
    return noAddress(request, reply);
  });
}

function noAddress(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return answer(request, reply, 404, "Không tìm thấy", [
    {
      code: "not-found",
      at: request.url,
      says: "Không có địa chỉ này.",
      remedy: "Xem các địa chỉ ở /api/docs.",
    },
  ]);
}
