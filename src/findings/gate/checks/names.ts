import type { NoticeTable, Row } from "#published/notice.ts";
import { nameOf, type Registry } from "#registry/agency.ts";
import { takeNameApart } from "#registry/agencyName.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode, childrenOf } from "#registry/findAgency.ts";
import { agencyCodeGrammar, parentCode } from "#terms/agencyCode.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf, issuerOf, namesOf } from "../reading/agencyOf.ts";
import { unitRows } from "../reading/cells.ts";
import { placeOf } from "../reading/place.ts";
import { isSwapped } from "../reading/unitCodes.ts";

/** Names of units: there, once, and spelt as the registry spells them where no code decides it (codeUnit does that). */
export const names: Check = (notice, { gate, registry }) => {
  const day = dayOf(notice);
  const issuer = issuerOf(notice, registry);
  return notice.tables.flatMap((table) => {
    const rows = unitRows(table).filter((it) => !isSwapped(it));
    return [
      ...rows
        .filter((it) => it.name.trim() === "" && it.cells.some((cell) => cell.value !== null))
        .map((it) => finding(gate, "name-missing", placeOf(table, it), `dòng ${it.number} không có tên`)),
      ...duplicates(table, gate),
      ...(issuer === undefined ? [] : misspelt(table, rows, { registry, parent: issuer.id, day, gate })),
    ];
  });
};

function duplicates(table: NoticeTable, gate: GateContext["gate"]): Finding[] {
  const rows = unitRows(table).filter((it) => it.name.trim() !== "");
  return rows.flatMap((row, at) => {
    const earlier = rows.slice(0, at).find((it) => isSameUnit(table, it, row));
    return earlier === undefined
      ? []
      : [
          finding(gate, "name-duplicate", placeOf(table, row), `${row.name} đã có ở dòng ${earlier.number}`, {
            found: row.name,
          }),
        ];
  });
}

/** Same name under the same heading; communes of two districts may share a name, their codes then differ in the parent. */
function isSameUnit(table: NoticeTable, a: Row, b: Row): boolean {
  const [one, other] = [takeNameApart(a.name), takeNameApart(b.name)];
  if (one.proper !== other.proper || one.place !== other.place) return false;
  if (headingOf(table, a) !== headingOf(table, b)) return false;
  const parents = [a, b].map(({ codeAsTyped: code }) =>
    code !== null && agencyCodeGrammar(code) !== null ? parentCode(code) : null,
  );
  return parents[0] === parents[1] || parents.includes(null);
}

function headingOf(table: NoticeTable, row: Row): Row | undefined {
  return table.rows.slice(0, table.rows.indexOf(row)).findLast((it) => it.kind === "heading");
}

function misspelt(
  table: NoticeTable,
  rows: readonly Row[],
  {
    registry,
    parent,
    day,
    gate,
  }: { registry: Registry; parent: string; day: string | undefined } & Pick<GateContext, "gate">,
): Finding[] {
  const known = childrenOf(registry, parent, day);
  return rows.flatMap((row) => {
    if (row.codeAsTyped !== null && agenciesWithCode(registry, row.codeAsTyped).length > 0) return [];
    const alike = (likeness: "same" | "spelling") =>
      known.filter((it) => namesOf(it, day).some((name) => compareNames(name, row.name) === likeness));
    const near = alike("spelling");
    const [only] = near;
    if (alike("same").length > 0 || near.length !== 1 || only === undefined) return [];
    const official = nameOf(only, day);
    // The one it resembles has a row of its own: then these are two units.
    if (rows.some((it) => compareNames(it.name, official) === "same")) return [];
    return [
      finding(
        gate,
        "name-misspelt",
        placeOf(table, row),
        `bảng ghi "${row.name}", danh mục ghi "${official}"`,
        {
          expected: official,
          found: row.name,
        },
      ),
    ];
  });
}
