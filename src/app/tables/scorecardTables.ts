import type { Scorecard, UnitCard } from "#contract/scorecard.ts";
import { type Column, type TableFile, tableFile } from "#publish/table/tableFile.ts";
import { loadRulebook } from "#rulebook/loadRulebook.ts";
import { gradeWords } from "../pages/gradeWords.ts";

type Ranked = Scorecard["units"][number];

/** Units of a card with their points by group, as they are ranked. */
export function unitsTable(card: UnitCard, units: readonly Ranked[]): TableFile {
  const { groups } = loadRulebook(card.rulebook);
  const columns: Column<Ranked>[] = [
    { head: "Hạng", of: (it) => it.rank, is: "number" },
    { head: "Trong số", of: (it) => it.rankOf, is: "number" },
    { head: "Cơ quan", of: (it) => it.agency.name },
    { head: "Mã định danh", of: (it) => it.agency.code },
    { head: "Điểm", of: (it) => it.points, is: "number" },
    { head: "Điểm tối đa áp dụng", of: (it) => it.applicableMax, is: "number" },
    { head: "Đạt (%)", of: (it) => it.applicableRatio, is: "number" },
    { head: "Xếp loại", of: (it) => gradeWords(it)?.vi },
    ...groups.map(
      ({ id, title, max }): Column<Ranked> => ({
        head: `${title.vi} (tối đa ${String(max).replace(".", ",")})`,
        of: (it) => it.groups.find((group) => group.code === id)?.points,
        is: "number",
      }),
    ),
  ];
  return tableFile(["don-vi", card.agency.code, card.period], columns, units);
}

type Line = {
  group: UnitCard["groups"][number];
  indicator: UnitCard["groups"][number]["indicators"][number];
};

/** Indicators of a card with what they were counted from. */
export function indicatorsTable(card: UnitCard): TableFile {
  const rulebook = loadRulebook(card.rulebook);
  const titles = new Map(rulebook.indicators.map((it) => [it.id, it.title.vi]));
  const columns: Column<Line>[] = [
    {
      head: "Nhóm",
      of: ({ group }) => rulebook.groups.find((it) => it.id === group.code)?.title.vi ?? group.code,
    },
    { head: "Chỉ số", of: ({ indicator }) => indicator.id },
    { head: "Tên", of: ({ indicator }) => titles.get(indicator.id) },
    { head: "Tử số", of: ({ indicator }) => indicator.numerator, is: "number" },
    { head: "Mẫu số", of: ({ indicator }) => indicator.denominator, is: "number" },
    { head: "Chưa rõ", of: ({ indicator }) => indicator.unknown, is: "number" },
    { head: "Tỷ lệ (%)", of: ({ indicator }) => indicator.ratio, is: "number" },
    { head: "Điểm", of: ({ indicator }) => indicator.points, is: "number" },
    { head: "Điểm tối đa", of: ({ indicator }) => indicator.max, is: "number" },
    { head: "Điểm mất", of: ({ indicator }) => indicator.lost, is: "number" },
    { head: "Điểm của Cổng", of: ({ indicator }) => indicator.portalPoints, is: "number" },
  ];
  const lines = card.groups.flatMap((group) => group.indicators.map((indicator) => ({ group, indicator })));
  return tableFile(["chi-so", card.agency.code, card.period], columns, lines);
}
