import type {
  ComparedFiguresView,
  ComparedLineView,
  ComparedSideView,
  ScoreComparison,
} from "#contract/scoreComparison.ts";
import { exact, toDecimal } from "#terms/exact.ts";
import { instantVi } from "#terms/instant.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const COLUMNS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left", wrap: 44 },
  ...Array.from({ length: 8 }, (): TextColumn => ({ align: "right" })),
];
const HEAD = ["", "Chỉ số, nguyên nhân", "A", "Điểm A", "B", "Điểm B", "Đổi", "tỷ lệ", "mẫu", "luật"];
/** Causes of an indicator that are worth a line. */
const CAUSES = 3;

/** Two sides of an agency for a terminal: the answer, what stands against it, then every indicator that moved. */
export function comparisonText(page: ScoreComparison): string {
  const { agency, a, b, verdict, refusals, notes, comparison, rebasedAlone } = page;
  const lines = [
    `${agency.name} (${agency.code})`,
    `A: ${sideText(a)}`,
    `B: ${sideText(b)}`,
    "",
    verdict.vi,
    ...refusals.flatMap((it) => [
      `✗ ${it.says.vi}`,
      ...(it.instead === null ? [] : [`  → ${it.instead.says.vi}`]),
    ]),
    ...(rebasedAlone === null
      ? []
      : [
          `A tính lại theo cây đơn vị của B, cộng ${rebasedAlone.from.join(", ")}: ${ofMax(rebasedAlone.points, rebasedAlone.max)}`,
        ]),
    ...notes.map((it) => `• ${it.vi}`),
  ];
  if (comparison === null) return lines.join("\n");
  const { difference, effects, byRules } = comparison;
  const sum = [
    "",
    "Cộng",
    "",
    shown((comparison.rebased ?? comparison.a).points),
    "",
    shown(comparison.b.points),
  ];
  return [
    ...lines,
    ...(byRules === null
      ? []
      : [`Riêng luật và cây đơn vị làm điểm A đổi ${signed(byRules)}; bảng so A tính lại với B.`]),
    "",
    ...textTable(COLUMNS, [
      HEAD,
      ...comparison.lines.flatMap(lineRows),
      [...sum, signed(difference), signed(effects.rate), signed(effects.volume), signed(effects.rule)],
    ]),
    ...(comparison.apart.length === 0
      ? []
      : [
          "",
          `Không so được vì một bên chưa có số liệu: ${comparison.apart.map((it) => it.indicator ?? it.group).join(", ")}`,
        ]),
  ].join("\n");
}

function sideText({ period, source, rulebook, knownAt, points, max, share }: ComparedSideView): string {
  const found = findPeriod(period);
  const from = source === "dossiers" ? "đếm từ hồ sơ" : "số của Cổng";
  const then = knownAt === null ? "" : `, như đã biết lúc ${instantVi(knownAt)}`;
  const figures = points === null ? "chưa có số liệu" : `${ofMax(points, max)} (${shown(share)}%)`;
  return `${found ? periodVi(found) : period}, ${from}${then}, bộ ${rulebook}: ${figures}`;
}

function lineRows({ indicator, group, title, a, rebased, b, difference, effects, causes }: ComparedLineView) {
  const from = rebased ?? a;
  const own = [
    indicator ?? group ?? "",
    title.vi,
    counts(from),
    shown(from?.points),
    counts(b),
    shown(b?.points),
    signed(difference),
    ...[effects.rate, effects.volume, effects.rule].map(signed),
  ];
  const moved = causes.filter((it) => /[1-9]/.test(it.change)).slice(0, CAUSES);
  return [
    own,
    ...moved.map((it) => [
      "",
      `  ${it.says.vi}`,
      things(it.a),
      "",
      things(it.b),
      "",
      signed(toDecimal(exact(it.change).neg(), 2)),
    ]),
  ];
}

function counts(it: ComparedFiguresView): string {
  if (it === null || it.numerator === null || it.denominator === null) return "–";
  return `${shown(String(it.numerator))}/${shown(String(it.denominator))}`;
}

function things(it: { things: number | null } | null): string {
  return it === null ? "0" : shown(it.things === null ? null : String(it.things));
}

function signed(decimal: string): string {
  if (!/[1-9]/.test(decimal)) return "0";
  const bare = decimal.replace("-", "").replace(/(\.\d\d\d*?)0+$/, "$1");
  return `${decimal.startsWith("-") ? "−" : "+"}${printVietnamese(bare)}`;
}

const shown = (text: string | null | undefined) => printVietnamese(text ?? null);
const ofMax = (points: string | null, max: string | null) => `${shown(points)} trong ${shown(max)} điểm`;
