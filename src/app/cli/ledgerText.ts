import type { LedgerLine, LedgerMover, LedgerPage } from "#contract/ledger.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { promiseText, targetText } from "./ledgerMendsText.ts";
import { isStillPossible, mendsVi } from "./mendWords.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const LINES: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 72 },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];
const MOVERS: readonly TextColumn[] = [
  { align: "left", wrap: 48 },
  { align: "left", wrap: 16 },
  { align: "left", wrap: 30 },
  { align: "right" },
  { align: "left", wrap: 18 },
  { align: "right" },
  { align: "left" },
];
const UNITS = 10;

const SOURCES = {
  portal: "của Cổng Dịch vụ công quốc gia",
  table: "trong văn bản đã công bố",
  dossiers: "đếm từ hồ sơ",
} as const;

/** A ledger for a terminal: what was lost where, adding up; then what would bring it back. */
export function ledgerText(page: LedgerPage): string {
  const { movers, byUnit, target, promise } = page;
  const blocks = [
    headText(page),
    linesText(page),
    apartText(page),
    moversText("Sửa gì được lại nhiều nhất (mọi hồ sơ còn thiếu)", movers, page),
    moversText("Đơn vị nào, nguyên nhân nào kéo điểm chung nhiều nhất", byUnit.slice(0, UNITS), page),
    target === null ? [] : targetText(target, page),
    promise === null ? [] : promiseText(promise, page),
  ];
  return blocks
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

function headText({
  agency,
  period,
  points,
  max,
  lost,
  isWhole,
  source,
  dataTime,
  rulebook,
}: LedgerPage): string[] {
  const found = findPeriod(period);
  const of = isWhole ? "điểm chấm được" : "điểm đã biết; phần còn lại chưa có số liệu";
  const time = dataTime === null ? "không rõ thời điểm" : `tại thời điểm ${instantVi(dataTime)}`;
  return [
    `Sổ điểm mất: ${agency.name} (${agency.code}), ${found ? periodVi(found) : period}`,
    `Được ${printVietnamese(points)}, mất ${printVietnamese(lost)} trong ${printVietnamese(max)} ${of}`,
    `Số liệu ${SOURCES[source]} ${time}; bộ chỉ số ${rulebook}`,
  ];
}

function linesText({ lines, lost, max, points }: LedgerPage): string[] {
  const rows = [...lines].filter((it) => Number(it.lost) !== 0).flatMap(lineRows);
  const full = lines.filter((it) => Number(it.lost) === 0);
  const notes = full.filter((it) => it.entries.length > 0).map((it) => it.indicator ?? it.group ?? "");
  return [
    ...textTable(LINES, [
      ["", "Chỉ số, nguyên nhân", "Số lượng", "Điểm mất", "Bình quân mỗi cái"],
      ...rows,
      ["", `Cộng = ${printVietnamese(max)} − ${printVietnamese(points)}`, "", printVietnamese(lost), ""],
    ]),
    ...(full.length === 0
      ? []
      : [`Không mất điểm: ${full.map((it) => it.indicator ?? it.group).join(", ")}`]),
    ...(notes.length === 0
      ? []
      : [
          `Đã đủ điểm tối đa dù còn trường hợp không đạt, những trường hợp ấy không làm mất điểm: ${notes.join(", ")}`,
        ]),
  ];
}

function lineRows({
  indicator,
  group,
  title,
  numerator,
  denominator,
  lost,
  entries,
  notes,
}: LedgerLine): string[][] {
  const counts =
    numerator === null || denominator === null ? "" : `${count(numerator)}/${count(denominator)}`;
  return [
    [indicator ?? group ?? "", title.vi, counts, printVietnamese(lost), ""],
    ...entries.map((it) => [
      "",
      `  ${it.says.vi}`,
      it.things === null ? "" : count(it.things),
      printVietnamese(it.shown),
      it.each === null ? "" : printVietnamese(it.each.lost),
    ]),
    ...notes.map((it) => ["", `  (${it.vi})`, "", "", ""]),
  ];
}

function apartText({ apart }: LedgerPage): string[] {
  if (apart.length === 0) return [];
  return [
    "Ngoài phép cộng",
    ...apart.map(
      (it) => `  ${it.indicator ?? it.group} ${it.title.vi} (${printVietnamese(it.max)} điểm): ${it.says.vi}`,
    ),
  ];
}

function moversText(title: string, movers: readonly LedgerMover[], page: LedgerPage): string[] {
  if (movers.length === 0) return [];
  const rows = movers.map(({ agency, mends, dossiers, indicators, gain }) => [
    mendsVi(mends, page),
    mends.join(" "),
    agency === null ? "" : agency.name,
    count(dossiers),
    indicators.join(", "),
    `+${printVietnamese(gain)}`,
    isStillPossible(mends, page) ? "còn bổ sung được" : "chỉ cho hồ sơ sau này",
  ]);
  return [
    title,
    ...textTable(MOVERS, [["Cách sửa", "Mã", "Đơn vị", "Hồ sơ", "Chỉ số đổi", "Được lại", ""], ...rows]),
  ];
}

function count(it: number): string {
  return printVietnamese(String(it));
}
