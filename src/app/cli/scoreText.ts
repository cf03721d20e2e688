import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard, ScoredGroup, ScoredIndicator } from "#score/scorecard.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";
import { unitsText } from "./unitsText.ts";

const TITLE_WIDTH = 56;

const columns: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: TITLE_WIDTH },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "right" },
  { align: "left" },
];
const head = ["", "Nhóm, chỉ số", "Tử số", "Mẫu số", "Tỷ lệ %", "Điểm", "Tối đa", "Ghi chú"];

/** A scorecard for a terminal, in Vietnamese: what is not known is "–", and every difference from the Portal is marked. */
export function scoreText(card: Scorecard, rulebook: Rulebook): string {
  const rows = card.groups.flatMap((group) => groupRows(group, rulebook));
  const blocks = [
    headline(card, rulebook),
    textTable(columns, [head, ...rows]),
    ...(card.units.length === 0 ? [] : unitsText(card.units, rulebook)),
  ];
  return blocks.map((it) => it.join("\n")).join("\n\n");
}

function headline(card: Scorecard, rulebook: Rulebook): string[] {
  const period = findPeriod(card.period);
  const band =
    card.grade === null ? [] : [card.grade + (card.gradeConfirmed ? "" : " (ngưỡng chưa được xác nhận)")];
  const activity = card.inactive ? ["không phát sinh hồ sơ, không xếp loại"] : [];
  const reach =
    card.applicableRatio === null
      ? []
      : [`đạt ${printVietnamese(card.applicableRatio)}% của ${whole(card.applicableMax)} điểm chấm được`];
  const sources = {
    portal: "Cổng Dịch vụ công quốc gia",
    table: "văn bản đã công bố",
    dossiers: "đếm từ hồ sơ",
  } as const;
  const partial =
    card.partial === undefined
      ? []
      : [`phần đã biết: ${printVietnamese(card.partial.points)}/${whole(card.partial.max)} điểm`];
  const time = card.dataTime === null ? "không rõ thời điểm" : `tại thời điểm ${instantVi(card.dataTime)}`;
  return [
    `${card.agency.name} (${card.agency.code}), ${period ? periodVi(period) : card.period}`,
    [
      `${printVietnamese(card.points)}/${whole(card.max)} điểm`,
      ...partial,
      ...band,
      ...activity,
      ...reach,
    ].join("; "),
    `Số liệu ${sources[card.source]} ${time}; bộ chỉ số ${rulebook.id}`,
    ...(card.complete ? [] : [`Chưa đầy đủ, thiếu: ${card.missing.join(", ")}`]),
  ];
}

function groupRows(group: ScoredGroup, rulebook: Rulebook): string[][] {
  const rule = rulebook.groups.find((it) => it.id === group.code);
  const note = [groupState(group), ...(group.differs ? [portalSays(group.portalPoints)] : [])];
  const title = rule?.title.vi ?? group.code;
  return [
    [rule?.no ?? "", title, "", "", "", printVietnamese(group.points), whole(group.max), joined(note)],
    // Indicators of which the source says nothing at all would only repeat the group's note.
    ...(group.indicators.some(saysSomething) ? group.indicators.map((it) => indicatorRow(it, rulebook)) : []),
  ];
}

function saysSomething(it: ScoredIndicator): boolean {
  return it.points !== null || it.denominator !== null || (it.value !== undefined && it.value !== null);
}

function indicatorRow(it: ScoredIndicator, rulebook: Rulebook): string[] {
  const title = rulebook.indicators.find((rule) => rule.id === it.id)?.title.vi ?? it.id;
  const note = [
    indicatorState(it),
    ...(it.value === undefined ? [] : [`giá trị ${printVietnamese(it.value)}`]),
    ...(it.differs ? [portalSays(it.portalPoints)] : []),
    ...(it.from === "portal" ? ["số của Cổng"] : []),
    ...(it.unknown === undefined || it.unknown === 0 ? [] : [`${count(it.unknown)} chưa rõ`]),
    ...it.flags.map((flag) => `Cổng gắn cờ ${flag}`),
  ];
  return [
    it.id,
    `  ${title}`,
    count(it.numerator),
    count(it.denominator),
    printVietnamese(it.ratio),
    it.state === "information" ? "" : printVietnamese(it.points),
    it.max === null ? "" : whole(it.max),
    joined(note),
  ];
}

function groupState({ state }: ScoredGroup): string {
  switch (state) {
    case "scored":
      return "";
    case "given":
      return "điểm nguồn cho cả nhóm";
    case "missing":
      return "thiếu số liệu";
    case "not-applicable":
      return "không áp dụng";
  }
}

function indicatorState({ state, inheritedFrom }: ScoredIndicator): string {
  switch (state) {
    case "scored":
      return "";
    case "given":
      return "nguồn cho điểm, không kèm số đếm";
    case "inherited":
      return `theo ${inheritedFrom}`;
    case "no-data":
      return `không có dữ liệu${inheritedFrom === null ? "" : ` (theo ${inheritedFrom})`}`;
    case "not-applicable":
      return "không áp dụng";
    case "unknown":
      return "không rõ";
    case "information":
      return "chỉ theo dõi";
  }
}

function portalSays(points: string | null): string {
  return `KHÁC CỔNG: ${printVietnamese(points)}`;
}

function joined(notes: readonly string[]): string {
  return notes.filter((it) => it !== "").join("; ");
}

function count(it: number | null): string {
  return printVietnamese(it === null ? null : String(it));
}

/** A maximum without idle decimals: 18.00 → 18. */
function whole(decimal: string): string {
  return printVietnamese(decimal.replace(/\.0+$/, ""));
}
