import fastifySwagger from "@fastify/swagger";
import fastifySwaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

/** OpenAPI at /api/openapi.json with a readable page at /api/docs, made from the contract. */
export async function documentApi(server: FastifyInstance): Promise<void> {
  await server.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Minh Bạch",
        description:
          "Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg): số liệu, cách tính và các bản công bố.",
        version: "1",
      },
      tags: [{ name: "Công khai", description: "Đọc được không cần tài khoản" }],
    },
    transform: jsonSchemaTransform,
  });
  await server.register(fastifySwaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: true,
    uiConfig: { docExpansion: "list" },
  });
  server.get("/api/openapi.json", { schema: { hide: true } }, () => server.swagger());
}
