import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, valueIn } from "../reading/cells.ts";
import { isComparison } from "../reading/comparisonClaims.ts";
import { findMentions, mentionableUnits } from "../reading/mentions.ts";
import { shown } from "../reading/printed.ts";
import { isSaid, unitOfFigure } from "../reading/sayings.ts";
import { quote, sentencesOf } from "../reading/sentences.ts";
import { statedFigures } from "../reading/statedFigures.ts";
import { superlativeClaims } from "../reading/superlativeClaims.ts";

/** Between a unit and a figure: then the figure is everybody's. */
const COMMON = /(?:toàn|chung|bình quân|trung bình|tổng)/u;

/** A rate or points said of a unit stand in its row. Superlatives and comparisons have checks of their own. */
export const statedUnitFigures: Check = (notice, { gate }) => {
  const units = mentionableUnits(notice);
  return sentencesOf(notice).flatMap(({ place, sentence }): Finding[] => {
    const { rest } = superlativeClaims(sentence, gate);
    if (isComparison(sentence)) return [];
    const mentions = findMentions(rest, units);
    if (mentions.length === 0) return [];
    return statedFigures(rest, gate).flatMap((figure) => {
      const mention = unitOfFigure(figure, mentions);
      if (figure.role !== "value" || !mention || (figure.unit !== "percent" && figure.unit !== "points"))
        return [];
      if (
        COMMON.test(
          wordsKey(rest.slice(Math.min(mention.end, figure.end), Math.max(figure.start, mention.start))),
        )
      )
        return [];
      const columns = figureColumns(mention.table, figure.unit);
      if (columns.length === 0) return [];
      const holds = columns.some((column) => {
        const cell = valueIn(mention.row, column);
        return cell !== null && isSaid(figure.number, cell);
      });
      const { name } = mention.row;
      return [
        holds
          ? finding(gate, "claim-holds", place, `${shown(figure.number)} nêu cho ${name} có trong bảng`)
          : finding(
              gate,
              "claim-figure-not-in-row",
              place,
              `${shown(figure.number)} nêu cho ${name} trong ${quote(sentence)}`,
              {
                found: shown(figure.number),
              },
            ),
      ];
    });
  });
};
