import type { DossierAtRisk } from "#app/measuring/risks/walkRisks.ts";
import { rescheduleVi } from "#app/pages/risks/riskWordsVi.ts";
import type { RiskRow, RisksPage } from "#contract/risks.ts";
import { readDerivation } from "#dossier/derive/readDerivation.ts";
import { handlerOf } from "#dossier/handlerOf.ts";
import { instantVi } from "#terms/instant.ts";
import { MISSING_MARK, printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";
import { timeLeftVi } from "./workingTimeVi.ts";

const DOSSIERS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 24 },
  { align: "left", wrap: 26 },
  { align: "left", wrap: 26 },
  { align: "right" },
  { align: "left", wrap: 76 },
];

/** What is at risk for a terminal: counts by kind and unit, then the dossiers, most urgent first, with what to do. */
export function risksText(page: RisksPage, found: readonly DossierAtRisk[]): string {
  const blocks = [headText(page), kindsText(page), unitsText(page), dossiersText(page, found)];
  return blocks
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

function headText({ agency, known, whole, thresholds, period, rulebook }: RisksPage): string[] {
  const judged = known.knownAt === null ? "theo hồ sơ đã biết" : "theo hồ sơ đã biết lúc đó";
  return [
    `Việc cần làm: ${agency.name} (${agency.code}), xét lúc ${instantVi(known.judgedAt)}, ${judged}`,
    `${count(whole.dossiers)} hồ sơ có nguy cơ; sắp đến hạn là còn không quá ${thresholds.soonHours} giờ làm việc`,
    `Điểm có thể mất: mỗi hồ sơ không đạt làm đơn vị của nó mất bấy nhiêu ở các chỉ số liên quan tháng ${period}, theo mẫu số hiện nay; bộ chỉ số ${rulebook}`,
  ];
}

function kindsText({ kinds, whole }: RisksPage): string[] {
  const columns: readonly TextColumn[] = [
    { align: "left" },
    { align: "right" },
    { align: "left", wrap: 40 },
    { align: "left", wrap: 70 },
  ];
  const rows = kinds.map(({ kind, title, toDo, counts }) => [
    title.vi,
    count(whole.counts[kind]),
    counts.map((it) => it.rule).join(", "),
    toDo.vi,
  ]);
  return textTable(columns, [["Nguy cơ", "Hồ sơ", "Tính vào", "Việc cần làm"], ...rows]);
}

function unitsText({ kinds, units }: RisksPage): string[] {
  if (units.length === 0) return [];
  const shown = kinds.filter(({ kind }) => units.some((it) => it.counts[kind] > 0));
  const columns: TextColumn[] = [{ align: "left", wrap: 36 }, { align: "right" }];
  for (const _ of shown) columns.push({ align: "right", wrap: 14 });
  const rows = units.map((it) => [
    it.agency.name,
    count(it.dossiers),
    ...shown.map(({ kind }) => count(it.counts[kind])),
  ]);
  return textTable(columns, [["Đơn vị", "Hồ sơ", ...shown.map((it) => it.title.vi)], ...rows]);
}

function dossiersText(page: RisksPage, found: readonly DossierAtRisk[]): string[] {
  if (page.dossiers.length === 0) return ["Không có hồ sơ nào có nguy cơ."];
  const { handlers } = readDerivation(page.authority.code);
  const rows = page.dossiers.map((it, at) => {
    const facts = found[at]?.subject.facts;
    const handler = facts === undefined ? null : handlerOf(facts, handlers);
    const who = [handler?.title, handler?.name].filter((word) => word != null).join(" ");
    return [
      it.code,
      timeLeftVi(it, page.minutesADay),
      it.agency?.name ?? it.agencyAsGiven ?? MISSING_MARK,
      who === "" ? MISSING_MARK : who,
      it.stake === null ? MISSING_MARK : printVietnamese(it.stake),
      toDoText(it, page),
    ];
  });
  const head = ["Hồ sơ", "Thời gian còn lại", "Đơn vị", "Người thụ lý", "Điểm có thể mất", "Việc cần làm"];
  return textTable(DOSSIERS, [head, ...rows]);
}

function toDoText({ kinds, reschedule }: RiskRow, page: RisksPage): string {
  const words = kinds.map((kind) => page.kinds.find((it) => it.kind === kind)?.title.vi ?? kind);
  return [...words, ...(reschedule === null ? [] : [rescheduleVi(reschedule)])].join("; ");
}

function count(it: number): string {
  return printVietnamese(String(it));
}
