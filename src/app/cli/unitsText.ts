import type { Rulebook } from "#rulebook/rulebook.ts";
import type { RankedUnit } from "#score/scorecard.ts";
import { AGENCY_KINDS, type AgencyKind } from "#terms/agencyKind.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const NAME_WIDTH = 44;

const KIND_TITLES: Readonly<Record<AgencyKind, string>> = {
  country: "Cả nước",
  ministry: "Bộ, ngành",
  province: "Tỉnh, thành phố",
  department: "Sở, ban, ngành",
  district: "Huyện",
  "district-offices": "Cơ quan chuyên môn cấp huyện",
  commune: "Xã, phường, đặc khu",
};

/** What a kind of unit is called; a kind that is not known goes by its name. */
export function kindTitle(kind: string): string {
  return (KIND_TITLES as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** Units kind by kind, ranked; those without a rank stand apart and say why. One block of lines each. */
export function unitsText(units: readonly RankedUnit[], rulebook: Rulebook): string[][] {
  return AGENCY_KINDS.flatMap((kind) => {
    const own = units.filter((it) => it.agency.kind === kind);
    const ranked = own.filter((it) => it.rank !== null);
    const inactive = own.filter((it) => it.inactive);
    const incomplete = own.filter((it) => it.rank === null && !it.inactive);
    return [
      ...block(`${KIND_TITLES[kind]}: xếp hạng ${ranked.length} đơn vị`, ranked, rulebook),
      ...block(`${KIND_TITLES[kind]}: thiếu số liệu nhóm, không xếp hạng`, incomplete, rulebook),
      ...block(`${KIND_TITLES[kind]}: không phát sinh hồ sơ, không xếp hạng`, inactive, rulebook),
    ];
  });
}

function block(title: string, units: readonly RankedUnit[], rulebook: Rulebook): string[][] {
  if (units.length === 0) return [];
  const columns: readonly TextColumn[] = [
    { align: "right" },
    { align: "left" },
    { align: "left", wrap: NAME_WIDTH },
    ...rulebook.groups.map(() => ({ align: "right" }) as const),
    { align: "right" },
    { align: "left" },
  ];
  const head = ["Hạng", "Mã", "Đơn vị", ...rulebook.groups.map((it) => it.no), "Tổng", "Xếp loại"];
  return [[title, ...textTable(columns, [head, ...units.map((it) => unitRow(it, rulebook))])]];
}

/** A group whose points differ from the Portal's carries "≠". */
function unitRow(unit: RankedUnit, rulebook: Rulebook): string[] {
  const groups = rulebook.groups.map(({ id }) => {
    const group = unit.groups.find((it) => it.code === id);
    return `${group?.differs ? "≠" : ""}${printVietnamese(group?.points ?? null)}`;
  });
  const rank = unit.rank === null ? printVietnamese(null) : String(unit.rank);
  const total = printVietnamese(unit.points);
  return [rank, unit.agency.code, unit.agency.name, ...groups, total, unit.grade ?? printVietnamese(null)];
}
