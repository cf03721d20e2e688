import type { NoticeTable, Row } from "#published/notice.ts";
import { type Agency, nameOf, type Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { childrenOf } from "#registry/findAgency.ts";
import { agencyCodeGrammar, parentCode } from "#terms/agencyCode.ts";
import { exact } from "#terms/exact.ts";
import type { Check } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf, issuerOf, namesOf } from "../reading/agencyOf.ts";
import { unitRows } from "../reading/cells.ts";
import { placeOf } from "../reading/place.ts";
import { commonOf, isSwapped } from "../reading/unitCodes.ts";

/** Units named in one message; the rest are counted. */
const NAMED = 12;

/** A paper whose table lists most units of a kind under one agency lists all of them that existed then. */
export const missingUnits: Check = (notice, { gate, registry }) => {
  const day = dayOf(notice);
  return notice.tables.flatMap((table) => {
    const parent = issuerOf(notice, registry)?.id ?? commonParent(table, registry, gate);
    if (parent === null || parent === undefined) return [];
    const children = childrenOf(registry, parent, day);
    const kinds = [...new Set(children.map((it) => it.kind))];
    return kinds.flatMap((kind) => {
      const known = children.filter((it) => it.kind === kind);
      const unlisted = absentFrom([table], known, day);
      // A unit without dossiers may stand in a table of its own.
      const absent = absentFrom(notice.tables, unlisted, day);
      const listed = known.length - unlisted.length;
      if (
        absent.length === 0 ||
        exact(listed).div(known.length).compare(exact(gate.tolerance.listedShare)) < 0
      )
        return [];
      const names = absent
        .slice(0, NAMED)
        .map((it) => `${nameOf(it, day)}${it.code === null ? "" : ` (${it.code})`}`)
        .concat(absent.length > NAMED ? [`và ${absent.length - NAMED} đơn vị khác`] : [])
        .join(", ");
      return [
        finding(
          gate,
          "unit-missing",
          placeOf(table, null),
          `bảng có ${listed} trong ${known.length} đơn vị cùng loại, thiếu ${names}`,
          {
            expected: String(known.length),
            found: String(listed),
          },
        ),
      ];
    });
  });
};

/** A row stands for an agency by its match, its code or its name; by a misspelt name only when it stands for no other. */
function absentFrom(
  tables: readonly NoticeTable[],
  known: readonly Agency[],
  day: string | undefined,
): Agency[] {
  const rows = tables
    .flatMap(unitRows)
    .map((it) => (isSwapped(it) ? { ...it, name: it.codeAsTyped ?? "" } : it));
  const isRowOf = (row: Row, agency: Agency) =>
    row.agency === agency.id ||
    (agency.kind !== "district-offices" && agency.code !== null && row.codeAsTyped?.trim() === agency.code) ||
    namesOf(agency, day).some((name) => compareNames(name, row.name) === "same");
  const left = rows.filter((row) => !known.some((agency) => isRowOf(row, agency)));
  return known.filter(
    (agency) =>
      !rows.some((row) => isRowOf(row, agency)) &&
      !left.some((row) => namesOf(agency, day).some((name) => compareNames(name, row.name) === "spelling")),
  );
}

function commonParent(
  table: NoticeTable,
  registry: Registry,
  gate: Parameters<typeof commonOf>[1],
): string | null {
  const parents = unitRows(table).flatMap(({ codeAsTyped: code }) =>
    code !== null && agencyCodeGrammar(code) !== null ? [parentCode(code) ?? ""] : [],
  );
  const common = commonOf(parents, gate);
  return common !== null && registry.byId.has(common) ? common : null;
}
