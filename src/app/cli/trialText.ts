import type { RuleTrial, TriedCard } from "#contract/trial.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { type TextColumn, textTable } from "./textTable.ts";

const COLUMNS: readonly TextColumn[] = [
  { align: "left", wrap: 56 },
  { align: "right" },
  { align: "right" },
  { align: "right" },
];

/** Other numbers in the rules, for a terminal: what was tried, then before and after of the agency and all under it. */
export function trialText({ numbers, whole, units, indicators, rulebook, period }: RuleTrial): string {
  const tried = numbers.filter((it) => it.tried !== null);
  return [
    `PHƯƠNG ÁN, không phải kết quả. ${whole.agency.name}, kỳ ${period}, bộ ${rulebook}`,
    ...tried.map(
      (it) =>
        `  ${it.id}: ${printVietnamese(it.value)} → ${printVietnamese(it.tried)} (${it.title.vi}; ${it.file})`,
    ),
    "",
    ...textTable(COLUMNS, [
      ["", "Theo luật", "Phương án", "Đổi"],
      rowOf(whole),
      ...indicators.map((it) => [
        `  ${it.indicator} ${it.title.vi}`,
        shown(it.before),
        shown(it.after),
        signed(it.gain),
      ]),
      ...units.map(rowOf),
    ]),
  ].join("\n");
}

function rowOf({ agency, before, after, gain }: TriedCard): string[] {
  return [agency.name, shown(before?.points), shown(after?.points), gain === null ? "–" : signed(gain)];
}

function signed(decimal: string): string {
  if (!/[1-9]/.test(decimal)) return "0";
  return decimal.startsWith("-") ? `−${printVietnamese(decimal.slice(1))}` : `+${printVietnamese(decimal)}`;
}

const shown = (text: string | null | undefined) => printVietnamese(text ?? null);
