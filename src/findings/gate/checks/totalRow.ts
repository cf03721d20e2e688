import { exact } from "#terms/exact.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { columnOf, totalRows, unitRows, valueIn } from "../reading/cells.ts";
import { isMeanRow } from "../reading/isMean.ts";
import { placeOf } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { quote, sentencesOf } from "../reading/sentences.ts";

const COMMON_FIGURE =
  /(?:toàn (?:huyện|tỉnh|thành phố|ngành|xã)|tỷ lệ chung|tính chung|bình quân chung)[^.;]{0,80}?\d+(?:,\d+)?\s*(?:%|hồ sơ)/u;

/** A table whose text speaks of common figures has a row of them, and its points are those of the headline. */
export const totalRow: Check = (notice, { gate }) => {
  const said = sentencesOf(notice).find((it) => COMMON_FIGURE.test(wordsKey(it.sentence)));
  const points = notice.headline?.points ?? null;
  return notice.tables.flatMap((table) => {
    const totals = totalRows(table);
    if (totals.length === 0)
      return said === undefined || unitRows(table).length < 3
        ? []
        : [
            finding(
              gate,
              "total-row-missing",
              placeOf(table, null),
              `${said.place}: ${quote(said.sentence)}`,
            ),
          ];
    const column = columnOf(table, "totalPoints");
    return totals.flatMap((row) => {
      const value = column ? valueIn(row, column) : null;
      if (!column || value === null || points === null || isMeanRow(row, gate) || totals.length > 1)
        return [];
      if (exact(value.decimal).equals(exact(points.decimal))) return [];
      const figures = { expected: shown(points), found: shown(value) };
      return [
        finding(
          gate,
          "headline-differs-from-table",
          placeOf(table, row, column),
          `lời văn ghi ${figures.expected}, bảng in ${figures.found}`,
          figures,
        ),
      ];
    });
  });
};
