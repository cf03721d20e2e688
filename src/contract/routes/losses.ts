import { z } from "zod";
import { LedgerDossiers, LedgerPage } from "../ledger.ts";
import { ScoreComparison } from "../scoreComparison.ts";
import { PeerTrial, RuleTrial } from "../trial.ts";
import { KnownAt, Many, Period, type Route, Rulebook, Source } from "./route.ts";

/** Where points went, why a score changed, and what would change it. */
export const lossRoutes = {
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
} as const satisfies Record<string, Route>;
