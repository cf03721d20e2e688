import type {
  IndicatorPeersPage,
  PeerUnit,
  RateKind,
  TerritoryPage,
  TrendsPage,
} from "#contract/territory.ts";
import { type Column, type TableFile, tableFile } from "#publish/table/tableFile.ts";

const STANDINGS = {
  ranked: "xếp hạng",
  alone: "không có đơn vị để so",
  few: "quá ít hồ sơ để kết luận",
  incomplete: "thiếu số liệu",
  inactive: "không có hồ sơ",
} as const;
const SIDES = { below: "thấp hơn", above: "cao hơn" } as const;

/** Units among their peers, with the rate of every indicator. */
export function territoryTable(page: TerritoryPage): TableFile {
  const units = page.kinds.flatMap((it) => it.units);
  const indicators = [...new Set(units.flatMap((it) => it.cells.map((cell) => cell.id)))];
  const columns: Column<PeerUnit>[] = [
    { head: "Cơ quan", of: (it) => it.agency.name },
    { head: "Mã định danh", of: (it) => it.agency.code },
    { head: "Xét", of: (it) => STANDINGS[it.standing] },
    { head: "Hạng", of: (it) => it.rank, is: "number" },
    { head: "Trong số", of: (it) => it.rankOf, is: "number" },
    { head: "Hạng kỳ trước", of: (it) => it.rankBefore, is: "number" },
    { head: "Điểm", of: (it) => it.points, is: "number" },
    { head: "Điểm kỳ trước", of: (it) => it.pointsBefore, is: "number" },
    { head: "Hồ sơ tiếp nhận", of: (it) => it.volume, is: "number" },
    { head: "Nhóm quy mô", of: (it) => (it.group === null ? null : it.group + 1), is: "number" },
    { head: "Hạng trong nhóm", of: (it) => it.groupRank, is: "number" },
    ...indicators.map(
      (id): Column<PeerUnit> => ({
        head: `${id} (%)`,
        of: ({ cells }) => cells.find((it) => it.id === id)?.ratio,
        is: "number",
      }),
    ),
  ];
  return tableFile(["dia-ban", page.authority.code, page.period], columns, units);
}

/** Values of units, a column a period. */
export function trendsTable(page: TrendsPage): TableFile {
  type Unit = TrendsPage["kinds"][number]["units"][number];
  const columns: Column<Unit>[] = [
    { head: "Cơ quan", of: (it) => it.agency.name },
    { head: "Mã định danh", of: (it) => it.agency.code },
    ...page.periods.map(
      (period, at): Column<Unit> => ({ head: period, of: (it) => it.values[at], is: "number" }),
    ),
  ];
  const units = page.kinds.flatMap((it) => it.units);
  return tableFile(["xu-huong", page.authority.code, page.indicator ?? "diem"], columns, units);
}

/** One indicator across the units with intervals and who lies beyond the limits. */
export function ratesTable(page: IndicatorPeersPage): TableFile {
  return tableFile<RateKind["units"][number]>(
    ["chi-so", page.indicator, page.authority.code, page.period],
    [
      { head: "Cơ quan", of: (it) => it.agency.name },
      { head: "Mã định danh", of: (it) => it.agency.code },
      { head: "Hạng", of: (it) => it.rank, is: "number" },
      { head: "Tử số", of: (it) => it.numerator, is: "number" },
      { head: "Mẫu số", of: (it) => it.denominator, is: "number" },
      { head: "Chưa rõ", of: (it) => it.unknown, is: "number" },
      { head: "Tỷ lệ (%)", of: (it) => it.ratio, is: "number" },
      { head: "Khoảng, từ (%)", of: (it) => it.low, is: "number" },
      { head: "Khoảng, đến (%)", of: (it) => it.high, is: "number" },
      {
        head: "Ngoài giới hạn",
        of: ({ outside }) => outside && `${SIDES[outside.side]} ${outside.percent}%`,
      },
      { head: "Tỷ lệ kỳ trước (%)", of: (it) => it.ratioBefore, is: "number" },
      { head: "Điểm", of: (it) => it.points, is: "number" },
      { head: "Điểm mất", of: (it) => it.lost, is: "number" },
    ],
    page.kinds.flatMap((it) => it.units),
  );
}
