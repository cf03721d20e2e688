import type { PeerKind, PeerUnit, TerritoryPage } from "#contract/territory.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { heading } from "./labelledText.ts";
import { textTable } from "./textTable.ts";
import { kindTitle } from "./unitsText.ts";

/** Units compared with their peers, for a terminal: a table for each kind. */
export function territoryText({ authority, period, kinds, rules }: TerritoryPage): string {
  const found = findPeriod(period);
  return [
    heading(`Địa bàn ${authority.name} (${authority.code}), ${found ? periodVi(found) : period}`).join("\n"),
    ...kinds.map(kindText),
    `Đơn vị dưới ${rules.smallest} hồ sơ không xếp hạng: ít quá để kết luận.`,
  ].join("\n\n");
}

function kindText({ kind, basis, units, groups }: PeerKind): string {
  const on =
    basis === null
      ? "chưa có điều gì biết được ở mọi đơn vị"
      : `xếp trên ${printVietnamese(basis.max)} điểm${basis.indicators === null ? "" : ` của ${basis.indicators.length} chỉ số biết được ở mọi đơn vị`}`;
  const rows = units.map((it) => [
    it.rank === null ? "–" : String(it.rank),
    move(it),
    it.agency.name,
    printVietnamese(it.points),
    it.volume === null ? "–" : printVietnamese(String(it.volume)),
    it.groupRank === null ? "–" : `${it.groupRank}/${it.groupRankOf} nhóm ${(it.group ?? 0) + 1}`,
    STANDINGS[it.standing],
  ]);
  return [
    `${kindTitle(kind)}: ${on}`,
    ...textTable(
      [
        { align: "right" },
        { align: "left" },
        { align: "left", wrap: 44 },
        { align: "right" },
        { align: "right" },
        { align: "left" },
        { align: "left" },
      ],
      [["Hạng", "±", "Đơn vị", "Điểm", "Hồ sơ", "Nhóm cùng cỡ", ""], ...rows],
    ),
    ...groups.map((it, at) => `Nhóm ${at + 1}: ${it.units} đơn vị, ${range(it.from, it.to)} hồ sơ`),
  ].join("\n");
}

const STANDINGS: Readonly<Record<PeerUnit["standing"], string>> = {
  ranked: "",
  alone: "chỉ có một đơn vị, không xếp hạng",
  few: "ít hồ sơ, không kết luận",
  incomplete: "chưa đủ số liệu",
  inactive: "không phát sinh hồ sơ",
};

function move({ rank, rankBefore }: PeerUnit): string {
  if (rank === null || rankBefore === null) return "";
  if (rank === rankBefore) return "=";
  return rank < rankBefore ? `▲${rankBefore - rank}` : `▼${rank - rankBefore}`;
}

function range(from: number, to: number): string {
  return from === to
    ? printVietnamese(String(from))
    : `${printVietnamese(String(from))}–${printVietnamese(String(to))}`;
}
