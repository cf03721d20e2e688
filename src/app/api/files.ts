import type { FastifyInstance, FastifyReply } from "fastify";
import { notFound } from "#app/notFound.ts";
import type { Database } from "#store/database.ts";
import { provinceWorkbook } from "../provinceTables.ts";
import { findPublicationFile, findPublicationFiles } from "../publicationFiles.ts";

type Workbook = { Params: { authority: string; period: string } };
type Asked = { Params: { id: string; name: string } };

/** Downloads of publications, and the published page of a vintage: plain html that needs no JavaScript. */
export function addFiles(server: FastifyInstance, database: Database): void {
  server.get<Asked>(
    "/api/publications/:id/files/:name",
    { schema: { hide: true } },
    async (request, reply) => {
      const { id, name } = request.params;
      const file = await findPublicationFile(database, id, name);
      if (!file)
        return notFound(
          "no-file",
          `${id}/${name}`,
          "Không có tệp này.",
          "Xem các tệp ở trang của bản công bố.",
        );
      // What was issued never changes under its name.
      reply.header("cache-control", "public, max-age=31536000, immutable");
      reply.header("content-disposition", `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"`);
      return send(reply, file);
    },
  );
  server.get<Workbook>(
    "/api/authorities/:authority/:period.xlsx",
    { schema: { hide: true } },
    async (request, reply) => {
      const { authority, period } = request.params;
      const file = await provinceWorkbook(database, authority, period);
      if (!file)
        return notFound("no-file", authority, "Không có mẫu bảng cho cơ quan này.", "Xem rules/profiles.");
      reply.header("content-disposition", `attachment; filename="${file.name}"`);
      return send(reply, file);
    },
  );
  server.get<{ Params: { id: string } }>(
    "/cong-bo/:id",
    { schema: { hide: true } },
    async (request, reply) => {
      const { id } = request.params;
      const page = (await findPublicationFiles(database, id))?.find((it) =>
        it.mediaType.startsWith("text/html"),
      );
      if (!page) return reply.redirect(`/cong-bo/${encodeURIComponent(id)}/kiem-tra`);
      return send(reply, page);
    },
  );
}

function send(reply: FastifyReply, file: { mediaType: string; bytes: Uint8Array }): FastifyReply {
  return reply.type(file.mediaType).send(Buffer.from(file.bytes));
}
