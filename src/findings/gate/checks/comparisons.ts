import type { Column, Notice, NoticeTable, Row } from "#published/notice.ts";
import { compareNames } from "#registry/compareNames.ts";
import { type Exact, exact } from "#terms/exact.ts";
import { findPeriod } from "#terms/period.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, totalRows, valueIn } from "../reading/cells.ts";
import { type ComparisonClaim, comparisonClaim, type Direction } from "../reading/comparisonClaims.ts";
import { matchColumns } from "../reading/matchColumns.ts";
import { findMentions, mentionableUnits } from "../reading/mentions.ts";
import { rangeOf, shown } from "../reading/printed.ts";
import { isSaid } from "../reading/sayings.ts";
import { quote, sentencesOf } from "../reading/sentences.ts";
import { type StatedFigure, statedFigures } from "../reading/statedFigures.ts";

/** What is compared: a unit's or the common figure of a column, or the headline. */
type Subject = { name: string; now: PrintedNumber | null; before: PrintedNumber | null };

/** "Không tăng so với tháng 9/2023": true or false by that period's figures, and not verifiable without them. */
export const comparisons: Check = (notice, context) => {
  const units = mentionableUnits(notice);
  const period = notice.period === null ? undefined : findPeriod(notice.period);
  return sentencesOf(notice).flatMap(({ place, sentence }) => {
    const claim = comparisonClaim(sentence, period);
    if (claim === null) return [];
    const rows = findMentions(sentence, units);
    const figures = statedFigures(sentence, context.gate);
    const subject = subjectOf(notice, { sentence, figures }, rows[0] ?? null, claim, context);
    const before = subject.before ?? statedBefore(figures, claim);
    const now = subject.now ?? null;
    return [judge({ ...subject, now, before }, claim, figures, place, sentence, context.gate)];
  });
};

function judge(
  { name, now, before }: Subject,
  claim: ComparisonClaim,
  figures: readonly StatedFigure[],
  place: string,
  sentence: string,
  gate: GateContext["gate"],
): Finding {
  if (now === null || before === null)
    return finding(
      gate,
      "comparison-unverifiable",
      place,
      `${quote(sentence)} ${now === null ? "không tìm được số kỳ này" : `(kỳ này ${name}: ${shown(now)})`}; không có số liệu để ${claim.words}`,
    );
  const change = figures.find((it) => it.role === "change");
  const holds =
    isTrue(claim.direction, exact(now.decimal), exact(before.decimal)) &&
    (!change || fits(change, now, before));
  const what = `${quote(sentence)}; ${name}: ${shown(before)} → ${shown(now)}`;
  return finding(gate, holds ? "comparison-holds" : "comparison-wrong", place, what, {
    expected: `${shown(before)} → ${shown(now)}`,
  });
}

function isTrue(direction: Direction, now: Exact, before: Exact): boolean {
  const order = now.compare(before);
  switch (direction) {
    case "up":
      return order > 0;
    case "down":
      return order < 0;
    case "not-up":
      return order <= 0;
    case "not-down":
      return order >= 0;
    case "same":
      return order === 0;
  }
}

/** The stated change is the difference or, in percent, the relative change; each within what rounding explains. */
function fits(change: StatedFigure, now: PrintedNumber, before: PrintedNumber): boolean {
  const gap = exact(now.decimal).sub(exact(before.decimal)).abs();
  const relative = exact(before.decimal).equals(0) ? gap : gap.mul(100).div(exact(before.decimal));
  const { low, high } = rangeOf(change.number);
  const slack = rangeOf(now)
    .high.sub(exact(now.decimal))
    .add(rangeOf(before).high.sub(exact(before.decimal)));
  const near = (it: Exact) => it.compare(low.sub(slack)) >= 0 && it.compare(high.add(slack)) <= 0;
  return (
    near(gap) || (change.unit === "percent" && relative.compare(low) >= 0 && relative.compare(high) <= 0)
  );
}

/** The figure right behind the words that name the other period: "so với tháng 9/2023 (60 hồ sơ)". */
function statedBefore(figures: readonly StatedFigure[], claim: ComparisonClaim): PrintedNumber | null {
  const next = figures.find(
    (it) => it.role === "value" && it.start >= claim.end && it.start <= claim.end + 20,
  );
  return next?.number ?? null;
}

function subjectOf(
  notice: Notice,
  { sentence, figures }: { sentence: string; figures: readonly StatedFigure[] },
  mention: { table: NoticeTable; row: Row } | null,
  claim: ComparisonClaim,
  context: GateContext,
): Subject {
  const enough = Number(context.gate.tolerance.columnWords);
  const match = matchColumns(sentence, notice, context).find(
    (it) => (mention === null || it.table === mention.table) && it.coverage >= enough,
  );
  const before =
    context.previous !== null && context.previous.period === claim.period ? context.previous : null;
  const points = notice.headline?.points ?? null;
  const isHeadline =
    /tổng (?:số )?điểm|bộ chỉ số|điểm số/u.test(wordsKey(sentence)) ||
    (points !== null && figures.some((it) => it.unit === "points" && isSaid(it.number, points)));
  if (mention === null && isHeadline && notice.headline !== null)
    return { name: "tổng điểm", now: notice.headline.points, before: before?.headline?.points ?? null };
  const row = mention?.row ?? (match && totalRows(match.table)[0]);
  if (!match || !row) return { name: mention?.row.name ?? "", now: null, before: null };
  return {
    name: row.name,
    now: valueIn(row, match.column),
    before:
      inEarlierColumn(match.table, row, match.column, claim) ??
      (before && inEarlierNotice(before, row, match.column)),
  };
}

/** The table itself may have a column of the other period. */
function inEarlierColumn(
  table: NoticeTable,
  row: Row,
  own: Column,
  claim: ComparisonClaim,
): PrintedNumber | null {
  const words = claim.words.replace(/^so (?:với )?/u, "");
  const column = figureColumns(table).find(
    (it) => it !== own && it.unit === own.unit && wordsKey(it.header).includes(words),
  );
  return column ? valueIn(row, column) : null;
}

function inEarlierNotice(before: Notice, row: Row, column: Column): PrintedNumber | null {
  for (const table of before.tables) {
    const same = figureColumns(table).find(
      (it) =>
        (column.concept !== null && it.concept === column.concept) ||
        wordsKey(it.header) === wordsKey(column.header),
    );
    const unit = table.rows.find(
      (it) =>
        it.kind === row.kind &&
        (it.kind === "total" ||
          (it.agency !== null && it.agency === row.agency) ||
          compareNames(it.name, row.name) === "same"),
    );
    if (same && unit) return valueIn(unit, same);
  }
  return null;
}
