import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import { type AgencyCode, parentCode, rootOf } from "#terms/agencyCode.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf } from "../reading/agencyOf.ts";
import { unitRows } from "../reading/cells.ts";
import { placeOf } from "../reading/place.ts";
import {
  type CodedRow,
  commonOf,
  commonRoot,
  isSwapped,
  type UnitCodes,
  unitCodesOf,
} from "../reading/unitCodes.ts";

/** Codes of one table are a family: none twice, all of one root and, in a table of siblings, of one parent. */
export const codeFamily: Check = (notice, context) => [
  ...unitCodesOf(notice, context.gate).flatMap((codes) => [
    ...duplicates(codes, dayOf(notice), context),
    ...strangers(codes, context),
  ]),
  ...notice.tables.flatMap((table) => {
    const swapped = unitRows(table).filter(isSwapped);
    const wording = (it: (typeof swapped)[number]) => `ô tên ghi "${it.name}", ô mã ghi "${it.codeAsTyped}"`;
    return swapped.map((it) => finding(context.gate, "name-code-swapped", placeOf(table, it), wording(it)));
  }),
];

function duplicates(
  { table, column, valid }: UnitCodes,
  day: string | undefined,
  { gate, registry }: GateContext,
): Finding[] {
  return valid.flatMap(({ row, typed }, at) => {
    const earlier = valid.slice(0, at).find((it) => it.typed === typed);
    // One row written twice is a duplicate unit; a district and its offices may share a code.
    if (!earlier || compareNames(earlier.row.name, row.name) === "same") return [];
    if (agenciesWithCode(registry, typed, day).length > 1) return [];
    const own = (it: CodedRow["row"]) => findByName(registry, it.name, rootOf(typed), day)?.code;
    const meant = [row, earlier.row].flatMap((it) => {
      const code = own(it);
      return code && code !== typed ? [`${it.name} có mã ${code} trong danh mục`] : [];
    });
    const expected = own(row);
    return [
      finding(
        gate,
        "code-duplicate",
        placeOf(table, row, column),
        [`mã ${typed} đã dùng ở dòng ${earlier.row.number} (${earlier.row.name})`, ...meant].join("; "),
        { ...(expected && expected !== typed ? { expected } : {}), found: typed },
      ),
    ];
  });
}

function strangers(codes: UnitCodes, { gate, registry }: GateContext): Finding[] {
  const { table, column, valid } = codes;
  const root = commonRoot(codes, gate);
  const parent = commonOf(
    valid.map((it) => parentCode(it.typed) ?? ""),
    gate,
  );
  const typedCodes = new Set<AgencyCode | null>(valid.map((it) => it.typed));
  return valid.flatMap(({ row, typed }) => {
    const owners = agenciesWithCode(registry, typed);
    // What the registry knows is judged there.
    if (owners.length > 0) return [];
    const place = placeOf(table, row, column);
    if (root !== null && rootOf(typed) !== root)
      return [
        finding(
          gate,
          "code-root-differs",
          place,
          `mã ${typed} thuộc ${rootOf(typed)}, các dòng khác thuộc ${root}`,
          {
            expected: root,
            found: typed,
          },
        ),
      ];
    const own = parentCode(typed);
    if (!parent || own === parent || typed === parent || own === parentCode(parent) || typedCodes.has(own))
      return [];
    return [
      finding(
        gate,
        "code-parent-differs",
        place,
        `mã ${typed} thuộc ${own ?? typed}, các dòng khác thuộc ${parent}`,
        {
          expected: parent,
          found: typed,
        },
      ),
    ];
  });
}
