import type { Column, Footnote, Notice, NoticeTable, Row } from "#published/notice.ts";
import { findDossierCodes } from "#terms/dossierCode.ts";
import { exact } from "#terms/exact.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { valueIn } from "../reading/cells.ts";
import { findMentions, mentionableUnits } from "../reading/mentions.ts";
import { placeOf, quoted } from "../reading/place.ts";
import { shown } from "../reading/printed.ts";

/** A footnote to a count that lists dossiers lists as many as the count says, in all and for each unit it names. */
export const dossierLists: Check = (notice, { gate }) =>
  notice.footnotes.flatMap((footnote) => {
    const codes = new Set(findDossierCodes(footnote.text).map((it) => it.text));
    return codes.size === 0
      ? []
      : annotated(notice, footnote).flatMap((cell) => [
          ...whole(cell, codes.size, footnote, gate),
          ...byUnit(notice, cell, footnote, gate),
        ]);
  });

type Annotated = { table: NoticeTable; row: Row; column: Column };

function annotated(notice: Notice, { marker }: Footnote): Annotated[] {
  return notice.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns
        .filter((it) => it.unit === "count" && row.cells[it.index]?.markers.includes(marker))
        .map((column) => ({ table, row, column })),
    ),
  );
}

function whole(
  { table, row, column }: Annotated,
  listed: number,
  { marker }: Footnote,
  gate: GateContext["gate"],
): Finding[] {
  const value = valueIn(row, column);
  if (value === null) return [];
  const place = placeOf(table, row, column);
  const figures = { expected: String(listed), found: shown(value) };
  return [
    exact(value.decimal).equals(listed)
      ? finding(
          gate,
          "dossier-list-holds",
          place,
          `chú thích (${marker}) liệt kê ${listed} hồ sơ, bảng in ${figures.found}`,
          figures,
        )
      : finding(
          gate,
          "dossier-list-differs",
          place,
          `chú thích (${marker}) liệt kê ${listed} hồ sơ, bảng in ${figures.found}`,
          figures,
        ),
  ];
}

/** "UBND xã Long Phước 01 hồ sơ (…)": the number said of a unit is that of its row. */
function byUnit(
  notice: Notice,
  { table, row, column }: Annotated,
  footnote: Footnote,
  gate: GateContext["gate"],
): Finding[] {
  const mentions = findMentions(footnote.text, mentionableUnits(notice));
  return mentions.flatMap((mention, at) => {
    const until = mentions[at + 1]?.start ?? footnote.text.length;
    const said = /^[\s:,(]*(\d+)\s*hồ sơ/u.exec(footnote.text.slice(mention.end, until))?.[1];
    const value = valueIn(mention.row, column);
    if (said === undefined || value === null || mention.table !== table || mention.row === row) return [];
    if (exact(value.decimal).equals(Number(said))) return [];
    return [
      finding(
        gate,
        "dossier-list-differs",
        placeOf(table, mention.row, column),
        `chú thích (${footnote.marker}) ghi ${said} hồ sơ, cột ${quoted(column)} in ${shown(value)}`,
        { expected: said, found: shown(value) },
      ),
    ];
  });
}
