import type { CounterDifference } from "#measure/counters/auditCounters.ts";

/** Three counts as they stand in a line: hits/misses/not told. */
export function countsText({ yes, no, unknown }: CounterDifference["kept"]): string {
  return `${yes}/${no}/${unknown}`;
}

/** A counter that differs from its recount, for the one who runs the server. */
export function differenceText({
  authority,
  period,
  rule,
  cell,
  kept,
  recounted,
}: CounterDifference): string {
  const where = `${authority} kỳ ${period}, quy tắc ${rule}, ô ${cell || "(chưa rõ đơn vị)"}`;
  return [
    `✗ BỘ ĐẾM LỆCH: ${where}: đang giữ ${countsText(kept)}, đếm lại từ hồ sơ được ${countsText(recounted)} (đạt/không đạt/chưa rõ).`,
    "  → Hãy tìm nguyên nhân trước; đếm lại và thay các ô lệch bằng: minhbach audit --repair",
  ].join("\n");
}
