import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type ActionAnswer, type ActionName, actions, UPLOAD_PATH } from "#contract/actions.ts";
import { StagedFile } from "#contract/imports.ts";
import { ProblemDetails } from "#contract/pages.ts";
import { tableWorkbook, WORKBOOK_TYPE } from "#publish/table/tableWorkbook.ts";
import type { Database } from "#store/database.ts";
import { previewUndo, undoBatch } from "#store/dossiers/undo/undoBatch.ts";
import { type Instant, instantVi } from "#terms/instant.ts";
import type { ImportDesk } from "../importing/desk/importDesk.ts";
import { refuseLarge } from "../importing/desk/staging.ts";
import { answer } from "./problem.ts";
import { refuseWriting, type WritingPolicy } from "./writeGuard.ts";

/** Name of the file of bad fields, without its ending. */
const REJECTED = "ban-ghi-khong-nhan";

type Asked<Name extends ActionName> = {
  params: z.infer<(typeof actions)[Name]["params"]>;
  query: z.infer<(typeof actions)[Name]["query"]>;
  body: (typeof actions)[Name]["body"] extends z.ZodType ? z.infer<(typeof actions)[Name]["body"]> : null;
};
type Doers = { [Name in ActionName]: (asked: Asked<Name>) => Promise<ActionAnswer<Name>> };

function doers(database: Database, desk: ImportDesk, now: () => Instant): Doers {
  return {
    discardUpload: async ({ params }) => ({ discarded: await desk.discard(params.authority, params.name) }),
    previewImport: ({ params, body }) => desk.preview(params.authority, body.uploads, body.dropColumns ?? []),
    importPreviewed: ({ params, body }) => desk.importPreviewed(params.authority, body.preview),
    importRun: async ({ params, query }) => desk.run(params.authority, params.run, query.from),
    previewUndo: ({ params }) => previewUndo(database, params, now()),
    undoBatch: ({ params, body }) => undoBatch(database, { ...params, ...body }, now()),
  };
}

/** Everything that writes, and what one sees before: behind one guard, in a scope of its own. */
export async function addActions(
  server: FastifyInstance,
  {
    database,
    desk,
    policy,
    now,
  }: { database: Database; desk: ImportDesk; policy: WritingPolicy; now: () => Instant },
): Promise<void> {
  const all = doers(database, desk, now);
  await server.register(async (scope) => {
    scope.addHook("onRequest", async (request, reply) => guard(request, reply, policy));
    // Bytes are handed on as they come: nothing of a file is held in memory.
    scope.addContentTypeParser("application/octet-stream", (_, payload, done) => done(null, payload));
    const add = <Name extends ActionName>(name: Name) => addAction(scope, name, all[name]);
    for (const name of Object.keys(actions) as ActionName[]) add(name);
    addUpload(scope, desk);
  });
  // Followed as a link, which cannot carry the header; its address holds the id of the run, which nobody can guess.
  const offer = (kind: "csv" | "xlsx", mediaType: string, body: (path: string) => unknown) =>
    server.get<{ Params: { authority: string; run: string } }>(
      `${actions.importRun.path}/rejections.${kind}`,
      { schema: { hide: true } },
      async (request, reply) => {
        const problem = refuseWriting(request, policy);
        if (problem !== null && problem.code !== "no-action-header") return refused(request, reply, problem);
        const { authority, run } = request.params;
        const file = await body(desk.rejectionsPath(authority, run));
        reply.header("content-disposition", `attachment; filename="${REJECTED}.${kind}"`);
        reply.header("cache-control", "no-store");
        return reply.type(mediaType).send(file);
      },
    );
  offer("csv", "text/csv; charset=utf-8", (path) => createReadStream(path));
  offer("xlsx", WORKBOOK_TYPE, (path) => {
    const file = { name: REJECTED, pieces: createReadStream(path, "utf8") };
    const says = ["Bản ghi không nhận: nằm ở đâu, giá trị nào, cần là gì", `Lập lúc ${instantVi(now())}.`];
    return tableWorkbook(file, says, true);
  });
}

function addAction<Name extends ActionName>(scope: FastifyInstance, name: Name, act: Doers[Name]): void {
  const { method, path, summary, description, params, query, body, answer: answers } = actions[name];
  scope.route({
    method,
    url: path,
    schema: {
      operationId: name,
      tags: ["Chỉ tại máy chủ"],
      summary,
      description,
      params,
      querystring: query,
      ...(body !== null && { body }),
      response: { 200: answers, 400: ProblemDetails, 403: ProblemDetails },
    },
    handler: async (request, reply) => {
      reply.header("cache-control", "no-store");
      return act({ params: request.params, query: request.query, body: request.body ?? null } as Asked<Name>);
    },
  });
}

type Upload = { Params: { authority: string; name: string }; Body: Readable };

function addUpload(scope: FastifyInstance, desk: ImportDesk): void {
  scope.put<Upload>(
    UPLOAD_PATH,
    {
      // Counted while it is written; the framework's own limit is for bodies it holds.
      bodyLimit: Number.MAX_SAFE_INTEGER,
      schema: {
        operationId: "sendFile",
        tags: ["Chỉ tại máy chủ"],
        summary: "Gửi một tệp hồ sơ",
        description:
          "Sends a file as application/octet-stream; it waits an hour to be previewed and taken in.",
        params: z.object({ authority: z.string(), name: z.string() }),
        response: { 200: StagedFile, 400: ProblemDetails, 403: ProblemDetails },
      },
    },
    async (request) => {
      const { authority, name } = request.params;
      // Told before it is sent, rather than after.
      if (Number(request.headers["content-length"] ?? 0) > desk.limit) refuseLarge(name, desk.limit);
      return desk.add(authority, name, request.body);
    },
  );
}

async function guard(
  request: FastifyRequest,
  reply: FastifyReply,
  policy: WritingPolicy,
): Promise<FastifyReply | undefined> {
  const problem = refuseWriting(request, policy);
  return problem === null ? undefined : refused(request, reply, problem);
}

function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: NonNullable<ReturnType<typeof refuseWriting>>,
): FastifyReply {
  return answer(request, reply, 403, "Không được phép", [problem]);
}
