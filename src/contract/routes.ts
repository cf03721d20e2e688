import { z } from "zod";
import {
  Authority,
  ProvincePage,
  PublicationPage,
  PublicationSummary,
  RulebookPage,
  RulebookSummary,
  UnitPage,
} from "./pages.ts";

/** The public API as data: one row a route, read by the server, by OpenAPI and by the web client. */
const Period = z.string().describe("2026-08, 2026-Q3, 2026-H1 or 2026; newest when left out").optional();
const Rulebook = z.string().describe("rulebook id; the default one when left out").optional();

export type Route = {
  path: string;
  summary: string;
  description: string;
  params: z.ZodObject;
  query: z.ZodObject;
  answer: z.ZodType;
};

const nothing = z.object({});

export const routes = {
  authorities: {
    path: "/api/authorities",
    summary: "Các cơ quan gốc có số liệu",
    description: "Authorities with figures and their periods, newest first.",
    params: nothing,
    query: nothing,
    answer: z.array(Authority),
  },
  province: {
    path: "/api/authorities/:authority/scorecard",
    summary: "Bảng điểm của một tỉnh, bộ và các đơn vị",
    description: "Scorecard of an authority with the ranked cards of its units, freshness and change.",
    params: z.object({ authority: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook }),
    answer: ProvincePage,
  },
  unit: {
    path: "/api/authorities/:authority/units/:unit/scorecard",
    summary: "Bảng điểm của một đơn vị",
    description:
      "Scorecard of one unit: every indicator with counts, points, points lost and where they come from.",
    params: z.object({ authority: z.string(), unit: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook }),
    answer: UnitPage,
  },
  publications: {
    path: "/api/publications",
    summary: "Các bản công bố",
    description: "Imported notices and issued vintages, newest first.",
    params: nothing,
    query: z.object({ agency: z.string().optional(), period: z.string().optional() }),
    answer: z.array(PublicationSummary),
  },
  publication: {
    path: "/api/publications/:id",
    summary: "Một bản công bố với kết quả kiểm tra",
    description: "A publication with its findings, figures as printed and files to download.",
    params: z.object({ id: z.string() }),
    query: nothing,
    answer: PublicationPage,
  },
  rulebooks: {
    path: "/api/rulebooks",
    summary: "Các phiên bản bộ chỉ số",
    description: "Rulebook versions; the default one is marked.",
    params: nothing,
    query: nothing,
    answer: z.array(RulebookSummary),
  },
  rulebook: {
    path: "/api/rulebooks/:id",
    summary: "Cách tính của một phiên bản bộ chỉ số",
    description: "Every indicator with words, formula, rounding, no-data policy, source and worked examples.",
    params: z.object({ id: z.string() }),
    query: nothing,
    answer: RulebookPage,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
export type AnswerOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["answer"]>;
