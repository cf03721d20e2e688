import { z } from "zod";
import { Authority, ProvincePage, UnitPage } from "../pages.ts";
import { SourcesPage } from "../sources.ts";
import { IndicatorPeersPage, TerritoryPage, TrendsPage, UnitShapes } from "../territory.ts";
import { FreshnessPage, TodayPage } from "../today.ts";
import { KnownAt, nothing, Period, type Route, Rulebook, Source } from "./route.ts";

/** Figures of authorities and their units, and where they come from. */
export const figureRoutes = {
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
    query: z.object({ period: Period, rulebook: Rulebook, source: Source, knownAt: KnownAt }),
    answer: ProvincePage,
  },
  unit: {
    path: "/api/authorities/:authority/units/:unit/scorecard",
    summary: "Bảng điểm của một đơn vị",
    description:
      "Scorecard of one unit: every indicator with counts, points, points lost and where they come from.",
    params: z.object({ authority: z.string(), unit: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, source: Source, knownAt: KnownAt }),
    answer: UnitPage,
  },
  territory: {
    path: "/api/authorities/:authority/territory",
    summary: "Địa bàn: các đơn vị so với đơn vị cùng loại",
    description:
      "Units ranked among their kind with ties, movement against the period before, groups of about the same size, and every indicator of every unit with the interval of its rate. Units with too few dossiers stand apart without a place.",
    params: z.object({ authority: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, source: Source, knownAt: KnownAt }),
    answer: TerritoryPage,
  },
  trends: {
    path: "/api/authorities/:authority/trends",
    summary: "Xu hướng của các đơn vị qua các kỳ",
    description:
      "Points on the same basis, or the rate of one indicator, of every unit over the periods up to the one asked for; null where there is no figure.",
    params: z.object({ authority: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      source: Source,
      knownAt: KnownAt,
      indicator: z.string().describe("number of an indicator (2.1); points when left out").optional(),
    }),
    answer: TrendsPage,
  },
  indicatorPeers: {
    path: "/api/authorities/:authority/indicators/:indicator",
    summary: "Một chỉ số ở mọi đơn vị",
    description:
      "One indicator across the units, kind by kind: rate, interval, points, place, and who lies outside the exact binomial limits around the authority's common rate.",
    params: z.object({ authority: z.string(), indicator: z.string() }),
    query: z.object({ period: Period, rulebook: Rulebook, source: Source, knownAt: KnownAt }),
    answer: IndicatorPeersPage,
  },
  shapes: {
    path: "/api/authorities/:authority/shapes",
    summary: "Hình của các đơn vị trên bản đồ",
    description: "The shapes the authority loaded, as GeoJSON; the features' names are codes of units.",
    params: z.object({ authority: z.string() }),
    query: nothing,
    answer: UnitShapes,
  },
  today: {
    path: "/api/authorities/:authority/today",
    summary: "Hôm nay: điều gì đã đổi so với trước, và vì sao",
    description:
      "Scores, counts and ranks of an authority and the agencies under it against an earlier instant, the dossiers behind each difference with what happened to them, how fresh every source is, and what needs a look.",
    params: z.object({ authority: z.string() }),
    query: z.object({
      since: z
        .string()
        .describe(
          "24h (when left out; since the full hour before that), yesterday, monday, a day (2026-11-02) or an instant (ISO 8601)",
        )
        .optional(),
      knownAt: KnownAt,
      period: Period,
      rulebook: Rulebook,
      unit: z.string().describe("only dossiers of this agency under it").optional(),
      rule: z.string().describe("only dossiers that answer this rule otherwise than before").optional(),
      after: z.string().describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: TodayPage,
  },
  freshness: {
    path: "/api/authorities/:authority/freshness",
    summary: "Độ mới của các nguồn số liệu",
    description:
      "When each source of an authority last brought something, and whether that is too long ago by rules/freshness.yaml.",
    params: z.object({ authority: z.string() }),
    query: z.object({ knownAt: KnownAt }),
    answer: FreshnessPage,
  },
  sources: {
    path: "/api/authorities/:authority/sources",
    summary: "Nguồn số liệu của một tỉnh, bộ",
    description:
      "Systems that records came from, batches that were taken in, the newest first, and captures of the Portal's answers with what they lack.",
    params: z.object({ authority: z.string() }),
    query: z.object({
      after: z.coerce.number().int().positive().describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      capturesFrom: z.coerce
        .number()
        .int()
        .min(0)
        .describe("how many of the newest captures to pass over")
        .optional(),
    }),
    answer: SourcesPage,
  },
} as const satisfies Record<string, Route>;
