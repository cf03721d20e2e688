import { z } from "zod";
import { CountsPage, DossierList, DossierPage } from "../dossiers.ts";
import { ForecastPage } from "../forecast.ts";
import { IntegrityPage } from "../integrity.ts";
import { RiskName, RisksPage } from "../risks.ts";
import { KnownAt, Period, type Route, Rulebook } from "./route.ts";

/** What is counted from dossiers, and the dossiers behind every count. */
export const dossierRoutes = {
  counts: {
    path: "/api/authorities/:authority/agencies/:agency/counts",
    summary: "Số đếm từ hồ sơ của một cơ quan",
    description:
      "Every rule with yes, no and unknown, counted from the dossiers of an agency and everything under it, and of each agency under it.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, knownAt: KnownAt }),
    answer: CountsPage,
  },
  dossiers: {
    path: "/api/authorities/:authority/agencies/:agency/dossiers",
    summary: "Các hồ sơ đứng sau một con số",
    description: "The dossiers a rule answers with yes, no or unknown, paged by key.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      knownAt: KnownAt,
      rule: z
        .string()
        .describe("number of an indicator (2.1), or a local rule with its set (ben-cau-2023/online)"),
      answer: z.enum(["yes", "no", "unknown"]),
      sort: z.enum(["code", "receivedAt", "dueAt", "finishedAt"]).optional(),
      order: z.enum(["asc", "desc"]).optional(),
      search: z.string().describe("part of a dossier's code").optional(),
      procedure: z.string().describe("code of a procedure").optional(),
      after: z.string().describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: DossierList,
  },
  dossier: {
    path: "/api/authorities/:authority/dossiers/:code",
    summary: "Một hồ sơ: các phiên bản, đồng hồ thời gian, vì sao",
    description:
      "A dossier with its versions, its clock with pauses, and the answer of each rule clause by clause. No personal data.",
    params: z.object({ authority: z.string(), code: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, knownAt: KnownAt }),
    answer: DossierPage,
  },
  risks: {
    path: "/api/authorities/:authority/agencies/:agency/risks",
    summary: "Việc cần làm: hồ sơ có nguy cơ làm mất điểm",
    description:
      "Dossiers of an agency and everything under it that are overdue, due soon or lack what will cost points: counts by kind and unit, then the dossiers by their promises, with working time left, points at stake and what to do.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      at: z
        .string()
        .describe(
          "judged at this instant (ISO 8601): one of the past by what was known then; now when left out",
        )
        .optional(),
      kind: RiskName.describe("only dossiers with this risk").optional(),
      after: z.string().describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: RisksPage,
  },
  forecast: {
    path: "/api/authorities/:authority/agencies/:agency/forecast",
    summary: "Dự báo điểm cuối tháng của một cơ quan",
    description:
      "Where the score of the month that runs will end: the middle, a range that holds it eight times in ten, the chance of each grade, what is uncertain and which open dossiers matter most, from how dossiers ended in earlier months. In words why there is none: a month that is over, too short a past.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, knownAt: KnownAt }),
    answer: ForecastPage,
  },
  integrity: {
    path: "/api/authorities/:authority/agencies/:agency/integrity",
    summary: "Dấu hiệu dữ liệu cần kiểm tra của một cơ quan",
    description:
      "What detectors find among the dossiers of an agency and everything under it: how many were looked at, how many show it, some of them. Beside the score, never correcting it; with too few dossiers there is no verdict.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({ period: Period, knownAt: KnownAt }),
    answer: IntegrityPage,
  },
} as const satisfies Record<string, Route>;
