import type { ForecastPage, Outlook } from "#contract/forecast.ts";
import { instantVi } from "#terms/instant.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const INDICATORS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 50 },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];
const DOSSIERS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 40 },
  { align: "left" },
  { align: "right" },
  { align: "right" },
];

/** A forecast for a terminal, or why there is none. */
export function forecastText({ agency, period, known, outlook, reason }: ForecastPage): string {
  const news = known.newestBatch === null ? "" : `, theo hồ sơ biết đến ${instantVi(known.newestBatch)}`;
  const head = `Dự báo điểm cuối tháng: ${agency.name} (${agency.code}), kỳ ${period}${news}`;
  if (outlook === null) return [head, reason?.says.vi ?? ""].join("\n");
  const blocks = [[head, ...sayings(outlook)], indicators(outlook), dossiers(outlook)];
  return blocks
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

function sayings(it: Outlook): string[] {
  const grades = it.grades
    .filter(({ chance }) => chance !== "0")
    .map(({ title, chance }) => `${title.vi} ${printed(chance)}%`);
  const { months, own, ofKind } = it.rests;
  return [
    `Đến nay ${printed(it.soFar)}; cuối tháng ${printed(it.expected)} (80%: ${printed(it.low)}–${printed(it.high)}) trên ${printed(it.max)} điểm`,
    it.isComplete
      ? `Khả năng xếp loại: ${grades.join(", ")}`
      : "Chưa đủ các nhóm chỉ số nên chưa nói được xếp loại",
    `${count(it.open)} hồ sơ chưa xong, dự kiến tiếp nhận thêm ${count(it.ahead)}`,
    `Dựa trên ${months} tháng trước: ${count(own)} hồ sơ của cơ quan, ${count(ofKind)} hồ sơ của các đơn vị cùng loại`,
    it.checks === 0
      ? `Chưa so được với dự báo nào trước đây: khoảng được nhân rộng ${printed(it.widened)} lần`
      : `Khoảng được nhân ${printed(it.widened)} lần theo sai số của ${count(it.checks)} dự báo trước đây`,
  ];
}

function indicators({ indicators: moving }: Outlook): string[] {
  if (moving.length === 0) return [];
  const rows = moving.map((it) => [
    it.id,
    it.title.vi,
    printed(it.soFar),
    printed(it.expected),
    `${printed(it.low)}–${printed(it.high)}`,
    `${printed(it.share)}%`,
  ]);
  return textTable(INDICATORS, [
    ["Chỉ số", "Tên", "Đến nay", "Cuối tháng", "Khoảng 80%", "Phần chưa chắc"],
    ...rows,
  ]);
}

function dossiers({ dossiers: named }: Outlook): string[] {
  if (named.length === 0) return [];
  const rows = named.map((it) => [
    it.code,
    it.agency.name,
    it.indicator.id,
    `${printed(it.chance)}%`,
    printed(it.loss),
  ]);
  return textTable(DOSSIERS, [
    ["Hồ sơ chưa xong", "Đơn vị", "Chỉ số", "Dễ không đạt", "Điểm dự kiến mất"],
    ...rows,
  ]);
}

const printed = (decimal: string) => printVietnamese(decimal);
const count = (it: number) => printVietnamese(String(it));
