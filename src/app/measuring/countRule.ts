import { countRules } from "#measure/countRules.ts";
import type { Database } from "#store/database.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import type { Bilingual } from "#terms/bilingual.ts";
import { ratioOf, toDecimal } from "#terms/exact.ts";
import type { Instant } from "#terms/instant.ts";
import { type Period, periodId } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { questionOf } from "./countedScore.ts";
import type { MeasuredRule } from "./measures.ts";

/** Counts of a rule in one agency; `ratio` is yes of yes and no in percent, null when both are 0. */
export type CellCount = {
  code: string;
  name: string;
  yes: number;
  no: number;
  unknown: number;
  ratio: string | null;
};

/**
 * @property whole the agency asked for with everything under it
 * @property units each agency under it; empty for rules over procedures, which belong to no unit
 * @property elsewhere dossiers whose agency is not in the tree or not known, when there are any
 */
export type RuleCounts = {
  rule: { id: string; title: Bilingual; unit: MeasuredRule["unit"]; target: MeasuredRule["target"] };
  period: string;
  knownAt: Instant | null;
  whole: CellCount;
  units: readonly CellCount[];
  elsewhere: CellCount | null;
};

/**
 * Counts one rule for an agency and each agency under it. Throws UserError for a rule that local data cannot tell.
 */
export async function countRule(
  database: Database,
  rule: MeasuredRule,
  wish: { agency: AgencyCode; period: Period; knownAt: Instant | null },
  now: Instant,
): Promise<RuleCounts> {
  const { predicate } = rule;
  if (predicate === null)
    return refuse(
      "not-counted",
      `quy tắc ${rule.id}`,
      `Không đếm được từ dữ liệu tại chỗ: ${rule.given?.vi ?? ""}`,
      "Hãy dùng số của Cổng Dịch vụ công quốc gia cho chỉ số này.",
    );
  const { question, tree } = questionOf(wish, now);
  const counts = await countRules(database, [predicate], question);
  const sumOf = (code: string, name: string, holds: (cell: string) => boolean): CellCount => {
    const own = counts.filter((it) => holds(it.cell));
    const [yes, no, unknown] = (["yes", "no", "unknown"] as const).map((answer) =>
      own.reduce((sum, it) => sum + it[answer], 0),
    ) as [number, number, number];
    return { code, name, yes, no, unknown, ratio: percentOf(yes, no) };
  };
  const { root, below } = tree;
  const known = new Set([root.code, ...below.map((it) => it.code)]);
  const elsewhere = sumOf("", "", (cell) => !known.has(cell));
  const { id, title, unit, target } = rule;
  return {
    rule: { id, title, unit, target },
    period: periodId(wish.period),
    knownAt: wish.knownAt,
    whole: sumOf(root.code, root.name, () => true),
    units:
      predicate.of === "procedure"
        ? []
        : below.map(({ code, name, cells }) => sumOf(code, name, (cell) => cells?.has(cell) ?? true)),
    elsewhere: elsewhere.yes + elsewhere.no + elsewhere.unknown > 0 ? elsewhere : null,
  };
}

/** Percent with two decimals, exact and rounded once; null of nothing. */
export function percentOf(yes: number, no: number): string | null {
  const ratio = ratioOf(yes, yes + no);
  return ratio && toDecimal(ratio.mul(100), 2);
}
