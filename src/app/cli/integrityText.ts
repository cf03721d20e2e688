import type { DetectorView, IntegrityPage } from "#contract/integrity.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { heading, list, row } from "./labelledText.ts";

const UNITS = 5;

/** What detectors found, for a terminal: first what is there, then what was looked for in vain or could not be told. */
export function integrityText({ agency, period, dossiers, detectors }: IntegrityPage): string {
  const of = (verdict: DetectorView["verdict"]) => detectors.filter((it) => it.verdict === verdict);
  const found = findPeriod(period);
  const shown = of("shown");
  const head = [
    ...heading(
      `Dấu hiệu dữ liệu cần kiểm tra: ${agency.name} (${agency.code}), ${found ? periodVi(found) : period}`,
    ),
    `${shown.length === 0 ? "Không thấy dấu hiệu nào" : `Thấy ${shown.length} trong ${detectors.length} dấu hiệu`} ở ${count(dossiers)} hồ sơ. Dấu hiệu đứng bên cạnh điểm, không làm thay đổi điểm.`,
  ];
  return [
    head,
    ...shown.map(shownText),
    namesText("Không thấy", of("clear")),
    namesText("Quá ít để nói", of("too-few")),
  ]
    .filter((it) => it.length > 0)
    .map((it) => it.join("\n"))
    .join("\n\n");
}

function shownText({ title, looked, shown, looks, examples, units, indicators, effect, ask }: DetectorView) {
  const affected = indicators.length === 0 ? "" : ` (chỉ số ${indicators.join(", ")})`;
  const others = units.length - UNITS;
  return [
    title.vi,
    row("Số lượng", `${count(shown)} trong ${count(looked)} (${looks.vi})`),
    row("Ảnh hưởng", effect.vi + affected),
    row("Cần hỏi", ask.vi),
    row("Ví dụ", examples.join(", ")),
    ...list(
      "Đơn vị",
      units
        .slice(0, UNITS)
        .map((it) => `${it.agency?.name ?? "chưa rõ đơn vị"}: ${count(it.shown)} trong ${count(it.looked)}`),
    ),
    ...(others > 0 ? [row("", `và ${others} đơn vị khác`)] : []),
  ];
}

function namesText(label: string, some: readonly DetectorView[]): string[] {
  return some.length === 0
    ? []
    : list(
        label,
        some.map((it) => it.title.vi),
      );
}

function count(number: number): string {
  return printVietnamese(String(number));
}
