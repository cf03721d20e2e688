import type { Notice } from "#published/notice.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { GateContext } from "../gateContext.ts";
import { valueIn } from "./cells.ts";
import { type ColumnMatch, matchColumns } from "./matchColumns.ts";
import type { Mention } from "./mentions.ts";
import { isSaid, unitOfFigure } from "./sayings.ts";
import type { StatedFigure } from "./statedFigures.ts";

/**
 * The column a claim about units is made on: by its words, first those of the claim itself, then of its sentence; among columns
 * whose words fit nearly as well, one that holds the stated figure. Null when neither words nor figure tell.
 */
export function columnOfClaim(
  claim: { text: string; sentence: string; mentions: readonly Mention[]; figures: readonly StatedFigure[] },
  notice: Notice,
  context: GateContext,
): ColumnMatch | null {
  const enough = Number(context.gate.tolerance.columnWords);
  const table = claim.mentions[0]?.table;
  const unit = claim.figures.find((it) => it.unit !== null)?.unit ?? null;
  const candidates = (text: string) =>
    matchColumns(text, notice, context).filter(
      (it) => it.table === table && (unit === null || it.column.unit === null || it.column.unit === unit),
    );
  const own = candidates(claim.text);
  const matches = (own[0]?.coverage ?? 0) >= enough ? own : candidates(claim.sentence);
  const [best] = matches;
  if (best === undefined) return null;
  const holding = matches.find((it) =>
    claim.figures.some((figure) => {
      const row = unitOfFigure(figure, claim.mentions)?.row;
      const cell = row === undefined ? null : valueIn(row, it.column);
      return cell !== null && isSaid(figure.number, cell);
    }),
  );
  if (holding !== undefined && holding.score * 2 >= best.score) return holding;
  if (best.coverage >= enough) return best;
  // "Xã A đứng đầu": without a subject it is the total of points that ranks.
  return (
    matches.find(
      (it) => it.column.concept === "totalPoints" && /điểm|đứng|dẫn|xếp|bảng/u.test(wordsKey(claim.text)),
    ) ?? null
  );
}
