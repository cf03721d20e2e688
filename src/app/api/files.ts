import type { FastifyInstance, FastifyReply } from "fastify";
import { notFound } from "#app/pages/notFound.ts";
import type { Database } from "#store/database.ts";
import type { StoredFile } from "#store/vintages.ts";
import { provinceWorkbook } from "../pages/provinceTables.ts";
import { findPublicationFile, findPublicationFiles } from "../pages/publicationFiles.ts";

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
      return download(reply, file);
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
  // The page names its files without a folder, as they lie beside it when taken away: here that folder is its address.
  server.get<{ Params: { id: string } }>("/cong-bo/:id", { schema: { hide: true } }, (request, reply) =>
    reply.redirect(`/cong-bo/${encodeURIComponent(request.params.id)}/`),
  );
  server.get<{ Params: { id: string } }>(
    "/cong-bo/:id/",
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
  server.get<Asked>("/cong-bo/:id/:name", { schema: { hide: true } }, async (request, reply) => {
    const { id, name } = request.params;
    const file = await findPublicationFile(database, id, name);
    return file ? download(reply, file) : reply.callNotFound();
  });
}

function download(reply: FastifyReply, file: StoredFile): FastifyReply {
  // What was issued never changes under its name.
  reply.header("cache-control", "public, max-age=31536000, immutable");
  reply.header("content-disposition", `attachment; filename="${file.name.replace(/[^\w.-]/g, "_")}"`);
  return send(reply, file);
}

function send(reply: FastifyReply, file: { mediaType: string; bytes: Uint8Array }): FastifyReply {
  return reply.type(file.mediaType).send(Buffer.from(file.bytes));
}
