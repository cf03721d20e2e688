import type { Column, Notice, NoticeTable, Row } from "#published/notice.ts";
import { takeNameApart } from "#registry/agencyName.ts";
import { exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, figuresIn, unitRows, valueIn } from "../reading/cells.ts";
import { columnOfClaim } from "../reading/columnOfClaim.ts";
import { findMentions, type Mention, mentionableUnits } from "../reading/mentions.ts";
import { isNoDataZero } from "../reading/noDataZero.ts";
import { quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { isSaid, unitOfFigure } from "../reading/sayings.ts";
import { quote, sentencesOf } from "../reading/sentences.ts";
import { type StatedFigure, statedFigures } from "../reading/statedFigures.ts";
import { type SuperlativeClaim, superlativeClaims } from "../reading/superlativeClaims.ts";

type Claim = SuperlativeClaim & {
  sentence: string;
  place: string;
  mentions: Mention[];
  figures: StatedFigure[];
};

/** "An Thạnh là xã có tỷ lệ thấp nhất, 43,8 %": the right unit, the right figure, and nobody worse left out. */
export const superlatives: Check = (notice, context) => {
  const units = mentionableUnits(notice);
  return sentencesOf(notice).flatMap(({ place, sentence }) =>
    superlativeClaims(sentence, context.gate).flatMap((it) => {
      const mentions = findMentions(it.text, units);
      const figures = statedFigures(it.text, context.gate).filter((figure) => figure.role === "value");
      return mentions.length === 0
        ? []
        : judge({ ...it, sentence, place, mentions, figures }, notice, context);
    }),
  );
};

function judge(claim: Claim, notice: Notice, context: GateContext): Finding[] {
  const { gate } = context;
  const { place, mentions, direction } = claim;
  const [first] = mentions;
  const match = columnOfClaim(claim, notice, context);
  if (first === undefined || match === null)
    return [finding(gate, "claim-not-matched", place, quote(claim.sentence))];
  const { table, column } = match;
  const named = [...new Set(mentions.filter((it) => it.table === table).map((it) => it.row))];
  const values = figuresIn(named, column);
  const least = [...values].sort((a, b) => worseFirst(direction, b.value, a.value))[0];
  if (least === undefined)
    return [
      finding(
        gate,
        "claim-not-matched",
        place,
        `${quote(claim.sentence)}; cột ${quoted(column)} không có số của ${first.row.name}`,
      ),
    ];
  const rivals = pool(table, column, claim, context).filter(({ row }) => !named.includes(row));
  const worse = rivals.filter(({ value }) => worseFirst(direction, value, least.value) < 0);
  const said = direction === "lowest" ? "thấp nhất" : "cao nhất";
  if (worse.length > 0) {
    const actual = worse
      .sort((a, b) => worseFirst(direction, a.value, b.value))
      .map((it) => `${it.row.name} (${shown(it.value)})`);
    const what = `${quote(claim.sentence)}; ở cột ${quoted(column)}, ${least.row.name} là ${shown(least.value)}, còn ${actual.join(", ")}`;
    return [
      finding(gate, named.length > 1 ? "claim-omits-worse-unit" : "claim-superlative-wrong", place, what, {
        expected: actual[0] ?? said,
        found: `${least.row.name} (${shown(least.value)})`,
      }),
    ];
  }
  const wrong = claim.figures.flatMap((figure) => {
    const row = unitOfFigure(figure, mentions)?.row;
    const cell = row === undefined ? null : valueIn(row, column);
    if (row === undefined || cell === null || (figure.unit !== null && figure.unit !== column.unit))
      return [];
    return isSaid(figure.number, cell) ? [] : [{ figure, row, cell }];
  });
  if (wrong.length > 0)
    return wrong.map(({ figure, row, cell }) =>
      finding(
        gate,
        "claim-figure-differs",
        place,
        `lời văn ghi ${row.name} ${shown(figure.number)}, cột ${quoted(column)} in ${shown(cell)}`,
        {
          expected: shown(cell),
          found: shown(figure.number),
        },
      ),
    );
  const alike = rivals
    .filter(({ value }) => worseFirst(direction, value, least.value) === 0)
    .map((it) => it.row.name);
  const tie = alike.length === 0 ? "" : `, bằng ${alike.join(", ")}`;
  return [
    finding(
      gate,
      "claim-holds",
      place,
      `${named.map((it) => it.name).join(", ")} ${said} ở cột ${quoted(column)} (${shown(least.value)})${tie}`,
    ),
    ...(named.length === 1 && direction === "lowest"
      ? worseElsewhere(notice, table, column, least, claim, context)
      : []),
  ];
}

function worseFirst(direction: Claim["direction"], a: PrintedNumber, b: PrintedNumber): number {
  const order = exact(a.decimal).compare(exact(b.decimal));
  return direction === "lowest" ? order : -order;
}

/** Units the claim is about: those with data; only communes where the sentence speaks of communes. */
function pool(table: NoticeTable, column: Column, { sentence, mentions }: Claim, context: GateContext) {
  const { communes } = context.gate.words;
  const isCommune = (row: Row) => communes.includes(takeNameApart(row.name).place ?? "");
  const words = ` ${wordsKey(sentence).replace(/[^\p{L}]+/gu, " ")} `;
  const ofCommunes =
    communes.some((it) => words.includes(` ${it} `)) && mentions.every((it) => isCommune(it.row));
  return figuresIn(unitRows(table), column).filter(
    ({ row }) => !isNoDataZero(table, row, column, context) && (!ofCommunes || isCommune(row)),
  );
}

/** The unit that is blamed for one low rate has a lower one, lowest of all too, that the paper does not mention. */
function worseElsewhere(
  notice: Notice,
  table: NoticeTable,
  claimed: Column,
  { row, value }: { row: Row; value: PrintedNumber },
  claim: Claim,
  context: GateContext,
): Finding[] {
  if (claimed.unit !== "percent") return [];
  return figureColumns(table, "percent").flatMap((column) => {
    const other = valueIn(row, column);
    const isLate = context.gate.words.late.some((it) => wordsKey(column.header).includes(it));
    if (
      column === claimed ||
      isLate ||
      other === null ||
      exact(other.decimal).compare(exact(value.decimal)) >= 0
    )
      return [];
    const rivals = pool(table, column, claim, context).filter((it) => it.row !== row);
    if (
      isNoDataZero(table, row, column, context) ||
      rivals.some((it) => worseFirst("lowest", it.value, other) <= 0)
    )
      return [];
    if (notice.paragraphs.some((it) => it.text.includes(shown(other)))) return [];
    const what = `${row.name} cũng thấp nhất ở cột ${quoted(column)} với ${shown(other)}, lời văn chỉ nêu ${shown(value)}`;
    return [finding(context.gate, "claim-omits-worse-figure", claim.place, what, { expected: shown(other) })];
  });
}
