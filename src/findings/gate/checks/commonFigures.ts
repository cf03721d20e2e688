import type { Column, Notice, NoticeTable } from "#published/notice.ts";
import { sum, toDecimal } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { isComparison } from "../reading/comparisonClaims.ts";
import { matchColumns } from "../reading/matchColumns.ts";
import { findMentions, mentionableUnits } from "../reading/mentions.ts";
import { quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { countsIn, quotientOf } from "../reading/quotient.ts";
import { isSaid } from "../reading/sayings.ts";
import { quote, sentencesOf } from "../reading/sentences.ts";
import { statedFigures } from "../reading/statedFigures.ts";
import { superlativeClaims } from "../reading/superlativeClaims.ts";

const COMMON =
  /(?<!\p{L})(?:toàn (?:huyện|tỉnh|thành phố|ngành|xã)|tỷ lệ chung|tính chung|bình quân chung)(?!\p{L})/u;

/** A count or rate the text gives for all units together is the table's, or what its counts make. */
export const commonFigures: Check = (notice, context) => {
  const units = mentionableUnits(notice);
  return sentencesOf(notice).flatMap(({ place, sentence }): Finding[] => {
    const { gate } = context;
    if (!COMMON.test(wordsKey(sentence)) || isComparison(sentence)) return [];
    if (findMentions(sentence, units).length > 0 || superlativeClaims(sentence, gate).claims.length > 0)
      return [];
    const counts = commonCounts(notice, sentence, place, context);
    const [figure, ...more] = statedFigures(sentence, gate).filter((it) => it.unit === "percent");
    if (figure === undefined || more.length > 0 || figure.role !== "value") return counts;
    const cell = commonRate(notice, sentence, context);
    if (cell === null) return counts;
    const figures = { expected: shown(cell.value), found: shown(figure.number) };
    const what = `lời văn ghi ${figures.found}%, cột ${quoted(cell.column)} cho ${figures.expected}%`;
    const code = isSaid(figure.number, cell.value) ? "claim-holds" : "claim-figure-differs";
    return [...counts, finding(gate, code, place, what, figures)];
  });
};

/** "Toàn huyện tiếp nhận 4.120 hồ sơ": a count said of all, in the words of a column, stands in its row of totals. */
function commonCounts(notice: Notice, sentence: string, place: string, context: GateContext): Finding[] {
  const { gate } = context;
  const figures = statedFigures(sentence, gate);
  return figures.flatMap((figure, at): Finding[] => {
    if (figure.unit !== "count" || figure.role !== "value") return [];
    const words = sentence.slice(figures[at - 1]?.end ?? 0, figure.end);
    const match = matchColumns(words, notice, context).find(
      (it) => it.coverage >= Number(gate.tolerance.columnWords) && it.column.unit === "count",
    );
    const [total, ...more] = match ? totalRows(match.table) : [];
    if (!match || !total || more.length > 0) return [];
    const cells = figureColumns(match.table, "count").flatMap((it) => valueIn(total, it) ?? []);
    if (valueIn(total, match.column) === null || cells.some((it) => isSaid(figure.number, it))) return [];
    const what = `${shown(figure.number)} nêu chung trong ${quote(sentence)}`;
    return [finding(gate, "claim-figure-not-in-row", place, what, { found: shown(figure.number) })];
  });
}

/** The printed common rate of the column a sentence speaks of, or the rate its counts add up to. */
function commonRate(
  notice: Notice,
  sentence: string,
  context: GateContext,
): { column: Column; value: PrintedNumber } | null {
  const match = matchColumns(sentence, notice, context).find(
    (it) => it.coverage >= Number(context.gate.tolerance.columnWords) && it.column.unit === "percent",
  );
  if (!match) return null;
  const { table, column } = match;
  const totals = totalRows(table);
  const printed = totals.length === 1 && totals[0] ? valueIn(totals[0], column) : null;
  const value = printed ?? (totals.length === 0 ? computed(table, column, context) : null);
  return value === null ? null : { column, value };
}

function computed(table: NoticeTable, column: Column, context: GateContext): PrintedNumber | null {
  const quotient = quotientOf(table, column, context);
  if (quotient === null) return null;
  const counts = unitRows(table).flatMap((it) => countsIn(it, quotient) ?? []);
  const denominator = sum(counts.map((it) => it.denominator));
  if (denominator.equals(0)) return null;
  const percent = sum(counts.map((it) => it.numerator))
    .mul(100)
    .div(denominator);
  return { decimal: toDecimal(percent, 2), decimals: 2 };
}
