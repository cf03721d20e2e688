import type { ListedBatch } from "#store/dossiers/listBatches.ts";
import { clockInVietnam, type Instant } from "#terms/instant.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { textTable } from "./textTable.ts";

const HEAD = ["đợt", "nhận lúc", "mới", "đổi", "như cũ", "không nhận", "nguồn, tình trạng"];

/** One line a batch; what was undone says by whom and why. */
export function batchesText(batches: readonly ListedBatch[]): string {
  const rows = batches.map((it) => [
    String(it.batch),
    clock(it.knownAt),
    ...(it.undoes === null
      ? [it.dossiers.new, it.dossiers.changed + it.dossiers.merged, it.dossiers.unchanged, it.rejected].map(
          print,
        )
      : ["–", "–", "–", "–"]),
    saysOf(it),
  ]);
  const columns = HEAD.map((_, at) => ({
    align: at === 1 || at === 6 ? ("left" as const) : ("right" as const),
  }));
  return textTable(columns, [HEAD, ...rows]).join("\n");
}

function saysOf({ by, files, undoes, reason, undone }: ListedBatch): string {
  if (undoes !== null) return `hoàn tác đợt ${undoes} (${by}): ${reason}`;
  const brought = files.length === 0 ? by : files.map((it) => it.name).join(", ");
  return undone === null ? brought : `${brought} – ĐÃ HOÀN TÁC bằng đợt ${undone.batch}: ${undone.reason}`;
}

function clock(instant: Instant): string {
  const { day, month, year, hour, minute } = clockInVietnam(instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

const print = (count: number) => printVietnamese(String(count));
