import { exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { figureColumns, valueIn } from "../reading/cells.ts";
import { isNoDataZero } from "../reading/noDataZero.ts";
import { quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { compareIn, poolOf, readSuperlatives } from "../reading/readSuperlatives.ts";

/** The unit that is blamed for one lowest rate has a lower one, lowest of all too, that the paper does not mention. */
export const worseElsewhere: Check = (notice, context) =>
  readSuperlatives(notice, context).flatMap(({ claim, placed }) => {
    const only = placed?.named.length === 1 ? placed.named[0] : undefined;
    if (!placed || !only || claim.direction !== "lowest" || placed.column.unit !== "percent") return [];
    const { table } = placed;
    return figureColumns(table, "percent").flatMap((column) => {
      const other = valueIn(only.row, column);
      // The smaller the better there.
      const isLate = context.gate.words.late.some((it) => wordsKey(column.header).includes(it));
      if (column === placed.column || isLate || other === null) return [];
      if (exact(other.decimal).compare(exact(only.value.decimal)) >= 0) return [];
      const rivals = poolOf(table, column, claim, context).filter((it) => it.row !== only.row);
      if (rivals.some((it) => compareIn("lowest", it.value, other) <= 0)) return [];
      if (isNoDataZero(table, only.row, column, context)) return [];
      if (notice.paragraphs.some((it) => it.text.includes(shown(other)))) return [];
      const what = `${only.row.name} cũng thấp nhất ở cột ${quoted(column)} với ${shown(other)}, lời văn chỉ nêu ${shown(only.value)}`;
      return [
        finding(context.gate, "claim-omits-worse-figure", claim.place, what, { expected: shown(other) }),
      ];
    });
  });
