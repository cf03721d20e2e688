import type { Column } from "#published/notice.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { matchColumns } from "../reading/matchColumns.ts";
import { quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";
import { sentencesOf } from "../reading/sentences.ts";
import { statedFigures } from "../reading/statedFigures.ts";

const isCountOrRate = (column: Column) => column.unit === "count" || column.unit === "percent";

/** A target in percent that the table has no rate for cannot be followed up. */
export const targets: Check = (notice, context) => {
  const { gate } = context;
  if (notice.tables.length === 0) return [];
  const said = new Set<string>();
  return sentencesOf(notice).flatMap(({ place, sentence, paragraph }): Finding[] =>
    statedFigures(sentence, gate)
      .filter((it) => it.role === "target" && it.unit === "percent")
      .flatMap((figure) => {
        const about = (text: string) =>
          matchColumns(text, notice, context).find(
            (it) => it.coverage >= Number(gate.tolerance.columnWords) && isCountOrRate(it.column),
          );
        const best = about(sentence) ?? about(paragraph);
        if (best?.column.unit === "percent") return [];
        const target = `${shown(figure.number)}%`;
        const key = `${target} ${best?.column.index ?? sentence}`;
        if (said.has(key)) return [];
        said.add(key);
        const why = best
          ? `cột ${quoted(best.column)} chỉ có số lượng, không có mẫu số`
          : "bảng không có cột tỷ lệ nào cho nội dung này";
        return [finding(gate, "target-not-measurable", place, `${target}: ${why}`, { found: target })];
      }),
  );
};
