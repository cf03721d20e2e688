import type { z } from "zod";
import { dossierRoutes } from "./routes/dossiers.ts";
import { figureRoutes } from "./routes/figures.ts";
import { lossRoutes } from "./routes/losses.ts";
import { publicationRoutes } from "./routes/publications.ts";

/** The public API as data: one row a route, read by the server, by OpenAPI and by the web client. */
export const routes = {
  ...figureRoutes,
  ...dossierRoutes,
  ...lossRoutes,
  ...publicationRoutes,
} as const;

export type RouteName = keyof typeof routes;
export type AnswerOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["answer"]>;
export type ParamsOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["params"]>;
export type QueryOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["query"]>;
