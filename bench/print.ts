import { textTable } from "#app/cli/textTable.ts";
import { isMet, type Measured } from "./measured.ts";

const HEAD = [
  "đo gì",
  "động cơ",
  "mục tiêu",
  "đo được",
  "so với SQL viết tay",
  "so với giới hạn",
  "",
  "ghi chú",
];

/** Lines of the results, ratios among them. */
export function printedTable(results: readonly Measured[]): string[] {
  const rows = tableRows(results);
  const align = ["left", "left", "right", "right", "right", "right", "left", "left"] as const;
  return textTable(
    align.map((it) => ({ align: it })),
    [HEAD, ...rows],
  );
}

export function markdownTable(results: readonly Measured[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(HEAD),
    line(["---", "---", "---:", "---:", "---:", "---:", "---", "---"]),
    ...tableRows(results).map(line),
  ].join("\n");
}

function tableRows(results: readonly Measured[]): string[][] {
  return [...results]
    .sort((a, b) => a.what.localeCompare(b.what, "vi", { numeric: true }))
    .map((it) => [
      it.what,
      it.engine,
      targetText(it),
      `${numberText(it.value)} ${it.unit}`,
      ratioText(it.toHand),
      ratioText(it.toLimit),
      { true: "đạt", false: "CHƯA ĐẠT", null: "" }[String(isMet(it)) as "true" | "false" | "null"],
      it.note ?? "",
    ]);
}

function targetText({ target, unit }: Measured): string {
  if (target?.most !== undefined)
    return target.of === "toHand"
      ? `≤ ${numberText(target.most)} × viết tay`
      : `≤ ${numberText(target.most)} ${unit}`;
  return target?.least === undefined ? "" : `≥ ${numberText(target.least)} ${unit}`;
}

const ratioText = (it: number | undefined) =>
  it === undefined || Number.isNaN(it) ? "" : `${numberText(it)} ×`;

const numberText = (it: number) =>
  it.toLocaleString("vi-VN", { maximumFractionDigits: it >= 100 ? 0 : it >= 10 ? 1 : 2 });
