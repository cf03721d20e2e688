import type { IndicatorPeersPage, RateKind, UnitRate } from "#contract/territory.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { heading } from "./labelledText.ts";
import { textTable } from "./textTable.ts";
import { kindTitle } from "./unitsText.ts";

/** One indicator across the units, for a terminal. */
export function indicatorPeersText({
  authority,
  indicator,
  period,
  kinds,
  rules,
}: IndicatorPeersPage): string {
  const found = findPeriod(period);
  return [
    heading(
      `Chỉ số ${indicator}: ${authority.name} (${authority.code}), ${found ? periodVi(found) : period}`,
    ).join("\n"),
    ...kinds.map(kindText),
    `${rules.interval.method.vi} ${rules.interval.percent} %; dưới ${rules.smallest} thì không kết luận. ${rules.limits.method.vi}.`,
  ].join("\n\n");
}

function kindText({ kind, common, reason, units, chance }: RateKind): string {
  const around =
    common === null
      ? `không có giới hạn: ${REASONS[reason ?? "not-known"]}`
      : `quanh tỷ lệ chung ${printVietnamese(common.ratio)} % (${printVietnamese(String(common.numerator))}/${printVietnamese(String(common.denominator))})`;
  return [
    `${kindTitle(kind)}: ${around}`,
    ...textTable(
      [
        { align: "right" },
        { align: "left", wrap: 44 },
        { align: "right" },
        { align: "left" },
        { align: "right" },
        { align: "right" },
        { align: "left" },
      ],
      [["Hạng", "Đơn vị", "Tỷ lệ %", "Khoảng", "Số lượng", "Điểm", ""], ...units.map(rowOf)],
    ),
    ...chance.map(
      (it) =>
        `Ngoài giới hạn ${printVietnamese(String(it.percent))} %: ${it.found} đơn vị; riêng ngẫu nhiên nhiều nhất ${printVietnamese(it.expected)}`,
    ),
  ].join("\n");
}

function rowOf(it: UnitRate): string[] {
  return [
    it.rank === null ? "–" : String(it.rank),
    it.agency.name,
    printVietnamese(it.ratio),
    it.low === null || it.high === null ? "" : `${printVietnamese(it.low)}–${printVietnamese(it.high)}`,
    it.denominator === null ? "–" : printVietnamese(String(it.denominator)),
    printVietnamese(it.points),
    verdict(it),
  ];
}

function verdict({ few, outside }: UnitRate): string {
  if (few) return "ít quá, không kết luận";
  if (outside === null) return "";
  return `${outside.side === "below" ? "thấp hơn" : "cao hơn"} giới hạn ${printVietnamese(String(outside.percent))} %`;
}

const REASONS: Readonly<Record<NonNullable<RateKind["reason"]>, string>> = {
  given: "nguồn cho điểm mà không cho tử số, mẫu số",
  inherited: "đơn vị nhận kết quả của cơ quan trên",
  "no-counts": "không phát sinh",
  "one-unit": "chỉ một đơn vị có số đếm",
  "not-known": "chưa có số liệu",
};
