import type { LedgerPage, LedgerPromise, LedgerTarget } from "#contract/ledger.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { mendsVi } from "./mendWords.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const STEPS: readonly TextColumn[] = [
  { align: "left", wrap: 34 },
  { align: "left", wrap: 72 },
  { align: "right" },
];
const CHANGES: readonly TextColumn[] = [
  { align: "left" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];

/** The fewest dossiers to mend for a target, by unit. */
export function targetText(target: LedgerTarget, page: LedgerPage): string[] {
  const { points, grade, reached, dossiers, gain, after, steps } = target;
  const aim = `${printVietnamese(points)} điểm${grade === null ? "" : ` (${grade.vi})`}`;
  if (dossiers === 0 && reached) return [`Mục tiêu ${aim}: đã đạt, không phải sửa gì`];
  const head = reached
    ? `Mục tiêu ${aim}: sửa ${count(dossiers)} hồ sơ, được lại ${printVietnamese(gain)}, đạt ${printVietnamese(after)} điểm; ${provedText(target)}`
    : `Mục tiêu ${aim}: không đạt được, sửa hết ${count(dossiers)} hồ sơ cũng chỉ đạt ${printVietnamese(after)} điểm`;
  const rows = [...Map.groupBy(steps, (it) => it.agency.code).values()].flatMap((own) => [
    [own[0]?.agency.name ?? "", "", count(own.reduce((sum, it) => sum + it.dossiers, 0))],
    ...own.map((it) => ["", mendsVi(it.mends, page), count(it.dossiers)]),
  ]);
  return [head, ...textTable(STEPS, [["Đơn vị", "Sửa ở mỗi hồ sơ", "Hồ sơ"], ...rows])];
}

function provedText({ dossiers, atLeast }: LedgerTarget): string {
  return atLeast === dossiers
    ? "không cách nào ít hồ sơ hơn"
    : `không cách nào dưới ${count(atLeast)} hồ sơ, chưa rõ có cách nào ở giữa`;
}

/** What the score would be with the fixes that were asked for. */
export function promiseText(
  { fixes, dossiers, before, after, gain, grade, indicators }: LedgerPromise,
  { isWhole }: LedgerPage,
): string[] {
  const many = dossiers === null ? "" : ` (${count(dossiers)} hồ sơ)`;
  const counts = (it: { numerator: number | null; denominator: number | null }) =>
    it.numerator === null || it.denominator === null
      ? "–"
      : `${count(it.numerator)}/${count(it.denominator)}`;
  const rows = indicators.map((it) => [
    it.indicator,
    counts(it.before),
    counts(it.after),
    printVietnamese(it.before.points),
    printVietnamese(it.after.points),
  ]);
  const moved =
    before.max === after.max
      ? ""
      : `, điểm tối đa đã biết từ ${printVietnamese(before.max)} thành ${printVietnamese(after.max)}`;
  return [
    `Nếu sửa ${fixes.join(", ")}${many}: được lại ${printVietnamese(gain)}, từ ${printVietnamese(before.points)} thành ${printVietnamese(after.points)} điểm${moved}${isWhole && grade !== null ? `, ${grade}` : ""}`,
    ...(rows.length === 0
      ? ["Không có gì còn thiếu để sửa"]
      : textTable(CHANGES, [["Chỉ số", "Đang là", "Sẽ là", "Điểm", "Sẽ là"], ...rows])),
  ];
}

function count(it: number): string {
  return printVietnamese(String(it));
}
