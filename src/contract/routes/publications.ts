import { z } from "zod";
import { ComparisonPage } from "../comparison.ts";
import { PublicationPage, PublicationSummary, RulebookPage, RulebookSummary } from "../pages.ts";
import { KnownAt, nothing, type Route } from "./route.ts";

/** What was published, and the rules it was published by. */
export const publicationRoutes = {
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
