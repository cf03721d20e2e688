import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { PortalRow } from "./portalRow.ts";
import type { TreeShape } from "./vocabulary.ts";

/** What deserves a look in one row of a tree endpoint. */
export function noteTreeRow(endpoint: string, row: PortalRow, shape: TreeShape): string[] {
  const at = `${endpoint}, ${row.name}`;
  const expected = [...shape.both, ...shape[row.row]];
  const absent = expected.filter((it) => row.fields[it] === undefined);
  return [
    ...(absent.length > 0 ? [`${at}: thiếu trường ${absent.join(", ")}.`] : []),
    ...(row.points === null ? [`${at}: không có điểm nhóm.`] : []),
    ...shape.sums.flatMap((it) => noteSum(at, row, it)),
  ];
}

function noteSum(at: string, { fields }: PortalRow, { whole, parts }: TreeShape["sums"][number]): string[] {
  const all = fields[whole];
  const counts = parts.flatMap((it) => fields[it] ?? []);
  if (all === undefined || all === null || counts.length < parts.length) return [];
  const total = counts.reduce((sum, it) => sum + it, 0);
  if (total === all) return [];
  return [`${at}: ${parts.join(" + ")} = ${count(total)}, khác ${whole} = ${count(all)}.`];
}

function count(it: number): string {
  return printVietnamese(String(it));
}
