import type { Agency, Registry } from "#registry/agency.ts";
import { compareNames } from "#registry/compareNames.ts";
import { agenciesWithCode } from "#registry/findAgency.ts";
import { findByName } from "#registry/findByName.ts";
import type { AgencyCode } from "#terms/agencyCode.ts";
import { wordsKey } from "#terms/vietnameseText.ts";
import type { Finding } from "../finding.ts";
import type { Check, GateContext } from "../gateContext.ts";
import { finding } from "../gateContext.ts";
import { dayOf, namesOf } from "../reading/agencyOf.ts";
import { placeOf } from "../reading/place.ts";
import { type CodedRow, commonRoot, type UnitCodes, unitCodesOf } from "../reading/unitCodes.ts";

/** A well-formed code belongs to the unit of its row, as far as the registry knows it; and the name is spelt as there. */
export const codeUnit: Check = (notice, { gate, registry }) => {
  const day = dayOf(notice);
  return unitCodesOf(notice, gate).flatMap((codes) => {
    const root = commonRoot(codes, gate);
    const judged = codes.valid.map((it) => judge(codes, it, { gate, registry, root, day }));
    const matched = judged.filter((it) => it === "matches").length;
    const { table, column, valid } = codes;
    const known = matched === 0 ? "" : `, trong đó ${matched} mã đúng với tên trong danh mục`;
    return [
      ...judged.flatMap((it) => (it === null || it === "matches" ? [] : [it])),
      ...(valid.length === 0
        ? []
        : [
            finding(
              gate,
              "codes-valid",
              placeOf(table, null, column),
              `${valid.length} mã đúng cấu trúc${known}`,
            ),
          ]),
    ];
  });
};

type Known = {
  gate: GateContext["gate"];
  registry: Registry;
  root: AgencyCode | null;
  day: string | undefined;
};

function judge(
  { table, column, valid }: UnitCodes,
  { row, typed }: CodedRow,
  { gate, registry, root, day }: Known,
): Finding | "matches" | null {
  // A code used twice is one defect, found by codeFamily.
  if (
    valid.some(
      (it) =>
        it.row !== row &&
        it.typed === typed &&
        compareNames(it.row.name, row.name) !== "same" &&
        agenciesWithCode(registry, typed).length < 2,
    )
  )
    return null;
  const named = root === null ? undefined : findByName(registry, row.name, root, day);
  const inForce = agenciesWithCode(registry, typed, day);
  const owners = inForce.length > 0 ? inForce : agenciesWithCode(registry, typed);
  const place = placeOf(table, row, column);
  if (owners.length === 0) {
    if (!named || named.code === null || named.code === typed) return null;
    return finding(
      gate,
      "code-differs-from-registry",
      place,
      `${row.name} có mã ${named.code} trong danh mục, bảng ghi ${typed}`,
      {
        expected: named.code,
        found: typed,
      },
    );
  }
  const likeness = owners.flatMap((it) => namesOf(it, day).map((name) => compareNames(name, row.name)));
  if (likeness.includes("same")) return "matches";
  const official = owners.map((it) => namesOf(it, day)[0] ?? it.id).join(" hoặc ");
  if (likeness.includes("spelling") && (named === undefined || owners.includes(named)))
    return finding(
      gate,
      "name-misspelt",
      placeOf(table, row),
      `bảng ghi "${row.name}", danh mục ghi "${official}" (mã ${typed})`,
      {
        expected: official,
        found: row.name,
      },
    );
  if (named === undefined && mayBeTheSame(row.name, owners, day))
    return finding(
      gate,
      "name-misspelt",
      placeOf(table, row),
      `bảng ghi "${row.name}", danh mục ghi "${official}" cho mã ${typed}`,
      {
        expected: official,
        found: row.name,
      },
    );
  const own = named?.code ? `; ${row.name} có mã ${named.code}` : "";
  return finding(gate, "code-of-another-unit", place, `mã ${typed} trong danh mục là của ${official}${own}`, {
    ...(named?.code ? { expected: named.code } : {}),
    found: typed,
  });
}

const KINDS = new Set([
  "ubnd",
  "xã",
  "phường",
  "thị",
  "trấn",
  "sở",
  "ban",
  "phòng",
  "cơ",
  "quan",
  "các",
  "và",
  "tỉnh",
  "huyện",
  "văn",
]);

/** Abbreviated, or sharing a word of its own with the official name: rather another wording than another unit. */
function mayBeTheSame(name: string, owners: readonly Agency[], day: string | undefined): boolean {
  if (/(?:^|[\s&])\p{Lu}{2,}(?![\p{L}])/u.test(name.replace(/UBND/g, ""))) return true;
  const words = new Set(
    wordsKey(name)
      .split(/[\s,.-]+/)
      .filter((it) => !KINDS.has(it)),
  );
  return owners.some((it) =>
    namesOf(it, day).some((own) =>
      wordsKey(own)
        .split(/[\s,.-]+/)
        .some((word) => words.has(word)),
    ),
  );
}
