import type { Rulebook } from "#rulebook/rulebook.ts";
import type { Scorecard, ScoredIndicator } from "#score/scorecard.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const COLUMNS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 50 },
  ...Array.from({ length: 7 }, (): TextColumn => ({ align: "right" })),
];

/** Two scorecards of one agency and period side by side: figures of the Portal or a paper, and those counted from dossiers. */
export function compareText(published: Scorecard, counted: Scorecard, rulebook: Rulebook): string {
  const period = findPeriod(counted.period);
  const rows = rulebook.groups.flatMap((group) => {
    const ours = counted.groups.find((it) => it.code === group.id);
    const theirs = published.groups.find((it) => it.code === group.id);
    return [
      [group.no, group.title.vi, "", "", shown(theirs?.points), "", "", shown(ours?.points), ""],
      ...(ours?.indicators ?? []).map((it) =>
        indicatorRow(
          it,
          theirs?.indicators.find(({ id }) => id === it.id),
          rulebook,
        ),
      ),
    ];
  });
  const head = ["", "Nhóm, chỉ số", "Công bố", "", "Điểm", "Hồ sơ", "", "Điểm", "Chưa rõ"];
  return [
    `${counted.agency.name} (${counted.agency.code}), ${period ? periodVi(period) : counted.period}; bộ chỉ số ${rulebook.id}`,
    `Công bố: ${timeOf(published)}; hồ sơ: ${timeOf(counted)}`,
    "",
    ...textTable(COLUMNS, [head, ...rows]),
  ].join("\n");
}

function indicatorRow(
  ours: ScoredIndicator,
  theirs: ScoredIndicator | undefined,
  rulebook: Rulebook,
): string[] {
  const title = rulebook.indicators.find((it) => it.id === ours.id)?.title.vi ?? ours.id;
  const isCounted = ours.from === "dossiers";
  return [
    "",
    `  ${ours.id} ${title}`,
    fractionOf(theirs),
    percent(theirs),
    shown(theirs?.points),
    isCounted ? fractionOf(ours) : "",
    isCounted ? percent(ours) : "",
    isCounted ? shown(ours.points) : "không đếm được",
    isCounted && ours.unknown !== undefined && ours.unknown > 0 ? printVietnamese(String(ours.unknown)) : "",
  ];
}

function fractionOf(it: ScoredIndicator | undefined): string {
  if (it === undefined || it.numerator === null || it.denominator === null) return "–";
  return `${printVietnamese(String(it.numerator))}/${printVietnamese(String(it.denominator))}`;
}

function percent(it: ScoredIndicator | undefined): string {
  return it === undefined || it.ratio === null ? "" : `${printVietnamese(it.ratio)}%`;
}

const shown = (points: string | null | undefined) => printVietnamese(points ?? null);
const timeOf = ({ dataTime }: Scorecard) => (dataTime === null ? "không rõ thời điểm" : instantVi(dataTime));
