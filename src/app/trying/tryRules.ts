import { countRules } from "#measure/countRules.ts";
import { didYouMean } from "#rulebook/nearMatches.ts";
import type { Rulebook } from "#rulebook/rulebook.ts";
import { type RuleNumber, rulebookWith, ruleNumbers } from "#rulebook/ruleNumbers.ts";
import { scoreCapture } from "#score/scoreCapture.ts";
import { scoreCounts } from "#score/scoreCounts.ts";
import type { Scorecard, UnitCard } from "#score/scorecard.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { exact } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodId } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { readPrintedNumber } from "#terms/vietnameseNumber.ts";
import { countableRulebook } from "../measuring/countableRulebook.ts";
import { authorityOf, countingFor, newestPeriod } from "../measuring/countedScore.ts";
import { measuresOf } from "../measuring/measures.ts";
import { findScorecard } from "../scorecards.ts";

/** Whose figures are tried, as a scorecard is asked for. */
export type TrialWish = {
  agency: AgencyCode;
  period?: Period | undefined;
  rulebook?: string | undefined;
  source?: "portal" | "dossiers" | undefined;
  knownAt?: Instant | undefined;
};

/** A card by the rules as they are and as they are tried, with the units under it in the same order on both. */
export type TriedRules = {
  before: UnitCard;
  after: UnitCard;
  units: readonly { before: UnitCard; after: UnitCard }[];
  rulebook: Rulebook;
  source: "portal" | "dossiers";
  numbers: readonly (RuleNumber & { tried: string | null })[];
};

type Figures = { source: "portal" | "dossiers"; rulebook: Rulebook; score: (by: Rulebook) => Scorecard };

/**
 * What an agency and all under it would score with other numbers in the rules, by the same figures and the same scoring. Nothing
 * is kept of it.
 * @param changes numbers as `3.3.threshold=0.6`, also `60%` and `0,6`
 * @throws UserError for a number there is not, a value no rule could say, and where there are no figures
 */
export async function tryRules(
  database: Database,
  wish: TrialWish,
  changes: readonly string[],
  now: Instant,
): Promise<TriedRules> {
  const counted = wish.source === "portal" ? undefined : await countedFigures(database, wish, now);
  const given = wish.source === "dossiers" ? undefined : await givenFigures(database, wish);
  const figures = counted ?? given ?? noFigures(wish);
  const { rulebook, score, source } = figures;
  const numbers = ruleNumbers(rulebook);
  const tried = new Map(changes.map((it) => readChange(it, numbers)));
  const [before, after] = [score(rulebook), score(rulebookWith(rulebook, tried))];
  const own = (card: Scorecard): UnitCard =>
    card.agency.code === wish.agency
      ? card
      : (card.units.find((it) => it.agency.code === wish.agency) ?? noFigures(wish));
  const isRoot = before.agency.code === wish.agency;
  return {
    before: own(before),
    after: own(after),
    units: isRoot
      ? before.units.flatMap((it) => {
          const other = after.units.find((one) => one.agency.code === it.agency.code);
          return other === undefined ? [] : [{ before: it, after: other }];
        })
      : [],
    ...{ rulebook, source },
    numbers: numbers.map((it) => ({ ...it, tried: tried.get(it.id) ?? null })),
  };
}

async function countedFigures(
  database: Database,
  { agency, period, rulebook, knownAt }: TrialWish,
  now: Instant,
): Promise<Figures | undefined> {
  const wanted = period ?? (await newestPeriod(database, authorityOf(agency), knownAt ?? now));
  if (wanted === undefined) return undefined;
  const by = countableRulebook(periodId(wanted), rulebook);
  const wish = { agency, period: wanted, rulebook: by.id, knownAt: knownAt ?? null };
  const counting = await countingFor(database, wish, now);
  if (counting === undefined) return undefined;
  const predicates = measuresOf(by).flatMap(({ predicate }) => predicate ?? []);
  // What is counted does not change: only what the counts are worth.
  const counts = await countRules(database, predicates, counting.question);
  return { source: "dossiers", rulebook: by, score: (it) => scoreCounts(it, counting.figuresOf(counts)) };
}

async function givenFigures(
  database: Database,
  { agency, period, rulebook }: TrialWish,
): Promise<Figures | undefined> {
  const found = await findScorecard(database, authorityOf(agency), { period, rulebook });
  if (found === undefined || found.capture.kind === "summary") return undefined;
  return { source: "portal", rulebook: found.rulebook, score: (it) => scoreCapture(it, found.capture) };
}

function noFigures({ agency, period }: TrialWish): never {
  return refuse(
    "no-figures",
    `${agency}${period ? ` kỳ ${periodId(period)}` : ""}`,
    "Không có số đếm để thử luật khác.",
    "Hãy chọn cơ quan, kỳ có số liệu của Cổng hoặc có hồ sơ.",
  );
}

/** Reads `3.3.threshold=0.6`. */
function readChange(text: string, numbers: readonly RuleNumber[]): [string, string] {
  const [id = "", ...rest] = text.split("=");
  const number = numbers.find((it) => it.id === id.trim());
  if (number === undefined)
    return refuse(
      "unknown-number",
      `with=${text}`,
      `Bộ chỉ số không khai số "${id}" nào.`,
      didYouMean(
        id,
        numbers.map((it) => it.id),
        `Các số thử được: ${numbers.map((it) => it.id).join(", ")}.`,
      ),
    );
  const value = rest.join("=").trim();
  // A rule file writes 0.975; read as printed that would be a thousand mark.
  const isPlain = /^\d+(\.\d+)?$/.test(value);
  const printed = isPlain ? { decimal: value } : readPrintedNumber(value);
  if (printed === null || printed.decimal.startsWith("-"))
    return refuse(
      "bad-number",
      `with=${text}`,
      `"${value}" không phải một số dùng được.`,
      `Hãy viết như ${number.id}=${number.value}.`,
    );
  const decimal = value.endsWith("%") ? exact(printed.decimal).div(100) : exact(printed.decimal);
  return [number.id, decimal.toString()];
}
