import type { DossierTally, TakenKind } from "#app/importing/dossierTally.ts";
import { KIND_WORDS } from "#app/importing/noteWords.ts";
import type { BatchOutcome } from "#store/dossiers/batch.ts";
import { findPeriod, periodVi } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { STATES } from "./dossierWords.ts";
import { textTable } from "./textTable.ts";

/** What was read, counted by kind, source, state, agency and month of reception. */
export function dossierTallyText(tally: DossierTally, nameOf: (agency: string) => string): string {
  const kinds = Object.entries(KIND_WORDS).map(
    ([kind, words]) => [words, tally.records[kind as TakenKind]] as const,
  );
  const blocks = [
    block(
      "Đọc được",
      kinds.filter(([, count]) => count > 0),
    ),
    block("Theo nguồn", [...tally.sources]),
    block(
      "Theo trạng thái",
      named(tally.states, (it) => STATES[it]),
    ),
    block("Theo đơn vị xử lý", named(tally.agencies, nameOf)),
    block("Theo tháng tiếp nhận", named(tally.months, monthVi, true)),
    block("Không nhận", tally.rejectedRecords > 0 ? [["bản ghi", tally.rejectedRecords]] : []),
  ];
  return blocks.filter((it) => it !== "").join("\n\n");
}

/** What the store did, or would do. */
export function dossierOutcomeText({ dossiers, events }: BatchOutcome, dryRun: boolean): string {
  const all = Object.values(events);
  const rows: [string, number][] = [
    ["hồ sơ mới", dossiers.new],
    ["hồ sơ đổi", dossiers.changed],
    ["hồ sơ được bổ sung thông tin", dossiers.merged],
    ["không có gì mới", dossiers.unchanged],
    ["bản cũ hơn bản đang có", dossiers.older],
    ["hồ sơ bị xóa ở nguồn", dossiers.deleted],
    ["sự kiện mới", all.reduce((sum, it) => sum + it.new, 0)],
    ["sự kiện đổi", all.reduce((sum, it) => sum + it.changed, 0)],
    ["sự kiện đã có", all.reduce((sum, it) => sum + it.unchanged + it.older, 0)],
  ];
  const told = rows.filter(([, count]) => count > 0);
  return block(dryRun ? "Nếu nhập" : "Đã lưu", told.length === 0 ? [["không có gì mới", 0]] : told);
}

function block(title: string, rows: readonly (readonly [string, number])[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map(([words, count]) => [`  ${words}`, printVietnamese(String(count))]);
  return [title, ...textTable([{ align: "left" }, { align: "right" }], lines)].join("\n");
}

/** Rows by count, or by key; what is not known comes last. */
function named<Key extends string>(
  counts: ReadonlyMap<Key | null, number>,
  words: (key: Key) => string,
  byKey = false,
): [string, number][] {
  const known = [...counts].flatMap(([key, count]) => (key === null ? [] : [[key, count] as const]));
  const sorted = known.sort((a, b) => (byKey ? 0 : b[1] - a[1]) || (a[0] < b[0] ? -1 : 1));
  const unknown = counts.get(null);
  return [
    ...sorted.map(([key, count]): [string, number] => [words(key), count]),
    ...(unknown === undefined ? [] : [["chưa rõ", unknown] as [string, number]]),
  ];
}

function monthVi(month: string): string {
  const period = findPeriod(month);
  return period === undefined ? month : periodVi(period);
}
