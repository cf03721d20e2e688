import type { Column, Notice, NoticeTable, Row } from "#published/notice.ts";
import { takeNameApart } from "#registry/agencyName.ts";
import { exact } from "#terms/exact.ts";
import type { PrintedNumber } from "#terms/vietnameseNumber.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";
import { figuresIn, unitRows } from "./cells.ts";
import { columnOfClaim } from "./columnOfClaim.ts";
import { findMentions, type Mention, mentionableUnits } from "./mentions.ts";
import { isNoDataZero } from "./noDataZero.ts";
import { sentencesOf } from "./sentences.ts";
import { type StatedFigure, statedFigures } from "./statedFigures.ts";
import { type SuperlativeClaim, superlativeClaims } from "./superlativeClaims.ts";

/** A superlative said of named units. */
export type UnitClaim = SuperlativeClaim & {
  sentence: string;
  place: string;
  mentions: readonly Mention[];
  figures: readonly StatedFigure[];
};

type Valued = { row: Row; value: PrintedNumber };

/**
 * The claim beside the column it is made on.
 * @property named the units it names, the most extreme first
 * @property rivals the other units it is about
 */
export type PlacedClaim = {
  claim: UnitClaim;
  table: NoticeTable;
  column: Column;
  named: Valued[];
  rivals: Valued[];
};

/** Every superlative of a paper that names a unit; `placed` is null where the column cannot be told. */
export function readSuperlatives(
  notice: Notice,
  context: GateContext,
): { claim: UnitClaim; placed: PlacedClaim | null }[] {
  const units = mentionableUnits(notice);
  return sentencesOf(notice).flatMap(({ place, sentence }) =>
    superlativeClaims(sentence, context.gate).claims.flatMap((it) => {
      const mentions = findMentions(it.text, units);
      const figures = statedFigures(it.text, context.gate).filter((figure) => figure.role === "value");
      if (mentions.length === 0 || (figures.length === 0 && isOrder(it.text, context.gate))) return [];
      const claim = { ...it, sentence, place, mentions, figures };
      return [{ claim, placed: placeClaim(claim, notice, context) }];
    }),
  );
}

function placeClaim(claim: UnitClaim, notice: Notice, context: GateContext): PlacedClaim | null {
  const match = columnOfClaim(claim, notice, context);
  if (match === null) return null;
  const { table, column } = match;
  const rows = [...new Set(claim.mentions.filter((it) => it.table === table).map((it) => it.row))];
  const named = figuresIn(rows, column).sort((a, b) => compareIn(claim.direction, a.value, b.value));
  if (named.length === 0) return null;
  return {
    claim,
    table,
    column,
    named,
    rivals: poolOf(table, column, claim, context).filter((it) => !rows.includes(it.row)),
  };
}

/** "Đề nghị xã An Thạnh tập trung cao nhất": no statement about a figure. */
function isOrder(text: string, { words }: GateContext["gate"]): boolean {
  const key = ` ${wordsKey(text).replace(/[^\p{L}]+/gu, " ")} `;
  return words.order.some((it) => key.includes(` ${it} `));
}

/** Units a claim is about: those with data; only communes where the sentence speaks of communes. */
export function poolOf(
  table: NoticeTable,
  column: Column,
  { sentence, mentions }: UnitClaim,
  context: GateContext,
): Valued[] {
  const { communes } = context.gate.words;
  const isCommune = (row: Row) => communes.includes(takeNameApart(row.name).place ?? "");
  const words = ` ${wordsKey(sentence).replace(/[^\p{L}]+/gu, " ")} `;
  const ofCommunes =
    communes.some((it) => words.includes(` ${it} `)) && mentions.every((it) => isCommune(it.row));
  return figuresIn(unitRows(table), column).filter(
    ({ row }) => !isNoDataZero(table, row, column, context) && (!ofCommunes || isCommune(row)),
  );
}

/** Sorts the more extreme first. */
export function compareIn(direction: UnitClaim["direction"], a: PrintedNumber, b: PrintedNumber): number {
  const order = exact(a.decimal).compare(exact(b.decimal));
  return direction === "lowest" ? order : -order;
}
