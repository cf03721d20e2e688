import { z } from "zod";
import { ComparisonPage } from "./comparison.ts";
import { CountsPage, DossierList, DossierPage } from "./dossiers.ts";
import { ForecastPage } from "./forecast.ts";
import { IntegrityPage } from "./integrity.ts";
import { LedgerDossiers, LedgerPage } from "./ledger.ts";
import {
  Authority,
  ProvincePage,
  PublicationPage,
  PublicationSummary,
  RulebookPage,
  RulebookSummary,
  UnitPage,
} from "./pages.ts";
import { RiskName, RisksPage } from "./risks.ts";
import { ScoreComparison } from "./scoreComparison.ts";
import { SourcesPage } from "./sources.ts";
import { IndicatorPeersPage, TerritoryPage, TrendsPage, UnitShapes } from "./territory.ts";
import { TodayPage } from "./today.ts";
import { PeerTrial, RuleTrial } from "./trial.ts";

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

const KnownAt = z
  .string()
  .describe("figures as they were known at this instant (ISO 8601); as known now when left out")
  .optional();
const Source = z
  .enum(["portal", "dossiers"])
  .describe("the Portal's answers, or counted from dossiers; what there is when left out, the Portal first")
  .optional();

/** A parameter that may be given several times. */
const Many = z.union([z.string(), z.array(z.string()).max(200)]).optional();

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
  ledger: {
    path: "/api/authorities/:authority/agencies/:agency/ledger",
    summary: "Sổ điểm mất của một cơ quan",
    description:
      "Every missing point split to indicator, cause and dossiers, adding up to maximum − score; what mending brings back, the fewest dossiers for a target, and the score with chosen fixes made.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      knownAt: KnownAt,
      source: z
        .enum(["portal", "dossiers"])
        .describe(
          "counted from dossiers, or as given, without dossiers; dossiers where there are any when left out",
        )
        .optional(),
      target: z.string().describe("a grade (fair, Khá) or points (80) to reach").optional(),
      fix: Many.describe("`mend` or `mend@agency`, made on every dossier that lacks it; may be repeated"),
      dossier: Many.describe("code of a dossier to mend in all it lacks; may be repeated"),
      still: z.literal("yes").describe("only what can still be done for dossiers that have ended").optional(),
    }),
    answer: LedgerPage,
  },
  ledgerDossiers: {
    path: "/api/authorities/:authority/agencies/:agency/ledger/dossiers",
    summary: "Các hồ sơ đứng sau một dòng của sổ điểm mất",
    description:
      "The dossiers that miss an indicator by exactly the clauses of one entry, paged by their codes.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      knownAt: KnownAt,
      indicator: z.string().describe("number of an indicator (4.2)"),
      cause: z.string().describe("id of an entry of its line"),
      after: z.coerce.number().int().min(0).describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: LedgerDossiers,
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
        .describe("24h (when left out), yesterday, monday, a day (2026-11-02) or an instant (ISO 8601)")
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
  sources: {
    path: "/api/authorities/:authority/sources",
    summary: "Nguồn số liệu của một tỉnh, bộ",
    description:
      "Systems that records came from, batches that were taken in, the newest first, and captures of the Portal's answers with what they lack.",
    params: z.object({ authority: z.string() }),
    query: z.object({
      after: z.coerce.number().int().positive().describe("`next` of the page before").optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    answer: SourcesPage,
  },
  scoreComparison: {
    path: "/api/authorities/:authority/agencies/:agency/comparison",
    summary: "So sánh hai bảng điểm của một cơ quan: vì sao tăng, giảm",
    description:
      "Two periods, instants, rulebooks or sources of one agency: the difference split exactly to indicators, to rate, volume and rules, and to causes. What cannot be compared is refused with the reason and what can be instead. `a` is the earlier side, `b` the later one; what `a` leaves out is that of `b`, its period the one before.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      "a.period": Period,
      "a.rulebook": Rulebook,
      "a.source": Source,
      "a.knownAt": KnownAt,
      "b.period": Period,
      "b.rulebook": Rulebook,
      "b.source": Source,
      "b.knownAt": KnownAt,
    }),
    answer: ScoreComparison,
  },
  ruleTrial: {
    path: "/api/authorities/:authority/agencies/:agency/rule-trial",
    summary: "Phương án: điểm nếu một số trong luật khác đi",
    description:
      "What an agency and every unit under it would score with other numbers in the rules (thresholds, maxima, grades), by the same figures. A trial, never a result; nothing of it is kept. Lists every number that may be tried, with the file that declares it.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      source: Source,
      knownAt: KnownAt,
      with: Many.describe("a number and what it is tried as: 3.3.threshold=0.6; may be repeated"),
    }),
    answer: RuleTrial,
  },
  peerTrial: {
    path: "/api/authorities/:authority/agencies/:agency/peer-trial",
    summary: "Phương án: điểm nếu đơn vị làm được như đơn vị khác",
    description:
      "What a unit and its authority would score if the unit did each indicator as well as the median of its kind, its own best month or another unit. A trial, never a result.",
    params: z.object({ authority: z.string(), agency: z.string() }),
    query: z.object({
      period: Period,
      rulebook: Rulebook,
      knownAt: KnownAt,
      like: z.string().describe("median (when left out), best, or the code of a unit").optional(),
    }),
    answer: PeerTrial,
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
  comparison: {
    path: "/api/publications/:id/comparison",
    summary: "Số đã công bố bên cạnh số tính từ hồ sơ",
    description:
      "Every figure of a published unit table beside what the dossiers give, each difference explained.",
    params: z.object({ id: z.string() }),
    query: z.object({ knownAt: KnownAt }),
    answer: ComparisonPage,
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
export type ParamsOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["params"]>;
export type QueryOf<Name extends RouteName> = z.infer<(typeof routes)[Name]["query"]>;
