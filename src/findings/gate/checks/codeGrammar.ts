import { findByName } from "#registry/findByName.ts";
import { suggestCode } from "#registry/suggestCode.ts";
import { type AgencyCode, parentCode, rootOf } from "#terms/agencyCode.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf } from "../reading/agencyOf.ts";
import { unitRows } from "../reading/cells.ts";
import { placeOf } from "../reading/place.ts";
import { commonOf, commonRoot, isSwapped, type UnitCodes, unitCodesOf } from "../reading/unitCodes.ts";

/** Every code has one of the two grammars; a broken one gets the code that was probably meant. */
export const codeGrammar: Check = (notice, { gate, registry }) =>
  unitCodesOf(notice, gate).flatMap((codes) => {
    const { table, column, rows, valid } = codes;
    if (rows.length === 0) return [];
    if (valid.length === 0 && rows.length > 1)
      return [
        finding(gate, "code-column-unknown", placeOf(table, null, column), `ví dụ "${rows[0]?.typed}"`),
      ];
    const root = commonRoot(codes, gate);
    const day = dayOf(notice);
    const family = familyOf(codes, gate);
    const broken: Finding[] = rows
      .filter((it) => it.code === null)
      .map(({ row, typed }) => {
        const named = root === null ? undefined : findByName(registry, row.name, root, day);
        const siblings = family.filter((it) => it !== typed);
        const meant = named?.code ?? suggestCode(registry, typed, siblings);
        const hint = meant === null ? "" : `, có thể là ${meant}`;
        return finding(
          gate,
          "code-grammar",
          placeOf(table, row, column),
          `"${typed}" không theo cấu trúc nào${hint}`,
          {
            ...(meant === null ? {} : { expected: meant }),
            found: typed,
          },
        );
      });
    const typedRows = new Set(rows.map((it) => it.row));
    const blank = unitRows(table).filter((it) => !typedRows.has(it) && !isSwapped(it));
    const missing =
      blank.length * 2 > unitRows(table).length
        ? []
        : blank.map((row) =>
            finding(gate, "code-missing", placeOf(table, row, column), `${row.name} không có mã`),
          );
    return [...broken, ...missing];
  });

/** The codes most rows agree with: what a suggestion may be built on. */
function familyOf({ valid }: UnitCodes, gate: GateContext["gate"]): AgencyCode[] {
  const typed = valid.map((it) => it.typed);
  for (const above of [parentCode, rootOf]) {
    const common = commonOf(
      typed.map((it) => above(it) ?? ""),
      gate,
    );
    if (common !== null) return typed.filter((it) => above(it) === common);
  }
  return typed;
}
