import type { CellCount, RuleCounts } from "#app/measuring/countRule.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const COLUMNS: readonly TextColumn[] = [
  { align: "left", wrap: 44 },
  { align: "left" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];

/** The counts of one rule for a terminal: the whole first, then each unit. */
export function ruleCountsText({ rule, period, knownAt, whole, units, elsewhere }: RuleCounts): string {
  const found = findPeriod(period);
  const when = knownAt === null ? "số liệu hiện có" : `số liệu như đã biết lúc ${instantVi(knownAt)}`;
  const rows = [
    ["Đơn vị", "Mã", "Đạt", "Không đạt", "Chưa rõ", "Tỷ lệ %"],
    rowOf(whole, whole.name),
    ...units.map((it) => rowOf(it, `  ${it.name}`)),
    ...(elsewhere === null ? [] : [rowOf(elsewhere, "  (chưa rõ đơn vị)")]),
  ];
  return [
    `${rule.title.vi} (${rule.id}), ${found ? periodVi(found) : period}; ${when}`,
    ...textTable(COLUMNS, rows),
    ...(rule.target === null ? [] : [`Chỉ tiêu: ${printVietnamese(rule.target.at)}. ${rule.target.says.vi}`]),
  ].join("\n");
}

function rowOf({ code, yes, no, unknown, ratio }: CellCount, name: string): string[] {
  return [name, code, ...[yes, no, unknown].map((it) => printVietnamese(String(it))), printVietnamese(ratio)];
}
