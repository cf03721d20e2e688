import type { Notice } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { valueIn } from "../reading/cells.ts";
import { quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { compareIn, type PlacedClaim, readSuperlatives } from "../reading/readSuperlatives.ts";
import { isSaid, unitOfFigure } from "../reading/sayings.ts";
import { quote } from "../reading/sentences.ts";

/** "An Thạnh là xã có tỷ lệ thấp nhất, 43,8%": the right unit, the right figure, and nobody worse left out. */
export const superlatives: Check = (notice: Notice, context) =>
  readSuperlatives(notice, context).flatMap(({ claim, placed }) =>
    placed === null
      ? [finding(context.gate, "claim-not-matched", claim.place, quote(claim.sentence))]
      : judge(placed, context.gate),
  );

function judge(placed: PlacedClaim, gate: GateContext["gate"]): Finding[] {
  const { claim, column, named, rivals } = placed;
  const least = named.at(-1);
  if (least === undefined) return [];
  const worse = rivals
    .filter(({ value }) => compareIn(claim.direction, value, least.value) < 0)
    .sort((a, b) => compareIn(claim.direction, a.value, b.value))
    .map((it) => `${it.row.name} (${shown(it.value)})`);
  if (worse[0] !== undefined) {
    const found = `${least.row.name} (${shown(least.value)})`;
    const what = `${quote(claim.sentence)}; ở cột ${quoted(column)}, ${found}, còn ${worse.join(", ")}`;
    const code = named.length > 1 ? "claim-omits-worse-unit" : "claim-superlative-wrong";
    return [finding(gate, code, claim.place, what, { expected: worse[0], found })];
  }
  const wrong = wrongFigures(placed);
  if (wrong.length > 0)
    return wrong.map(({ figure, row, cell }) => {
      const figures = { expected: shown(cell), found: shown(figure.number) };
      const what = `lời văn ghi ${row.name} ${figures.found}, cột ${quoted(column)} in ${figures.expected}`;
      return finding(gate, "claim-figure-differs", claim.place, what, figures);
    });
  const alike = rivals
    .filter(({ value }) => compareIn(claim.direction, value, least.value) === 0)
    .map((it) => it.row.name);
  const said = claim.direction === "lowest" ? "thấp nhất" : "cao nhất";
  const names = named.map((it) => `${it.row.name} (${shown(it.value)})`).join(", ");
  const tie = alike.length === 0 ? "" : `, bằng ${alike.join(", ")}`;
  return [finding(gate, "claim-holds", claim.place, `${names} ${said} ở cột ${quoted(column)}${tie}`)];
}

/** Figures said of a named unit where none of those said of it is the column's. */
function wrongFigures({ claim: { figures, mentions }, column }: PlacedClaim) {
  const said = figures.flatMap((figure) => {
    const row = unitOfFigure(figure, mentions)?.row;
    const cell = row === undefined ? null : valueIn(row, column);
    return row === undefined || cell === null || (figure.unit !== null && figure.unit !== column.unit)
      ? []
      : [{ figure, row, cell, holds: isSaid(figure.number, cell) }];
  });
  return said.filter((it) => !said.some((other) => other.row === it.row && other.holds));
}
