import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { textTable } from "#app/cli/textTable.ts";
import { openDatabase } from "#store/database.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { measureDossiers } from "./measureDossiers.ts";
import {
  isGood,
  LEAST_PRECISION,
  LEAST_RECALL,
  type MeasuredDetector,
  precision,
  recall,
} from "./measuredDetector.ts";
import { measureUnits } from "./measureUnits.ts";

const DOC = new URL("../../docs/dau-hieu-du-lieu.md", import.meta.url);

const { values } = parseArgs({
  options: {
    dossiers: { type: "string", default: "25000" },
    months: { type: "string", default: "12" },
    seed: { type: "string", default: "766" },
    write: { type: "boolean", default: false },
  },
});
const [dossiers, months, seed] = [Number(values.dossiers), Number(values.months), Number(values.seed)];

const database = await openDatabase({ memory: true });
const measured: MeasuredDetector[] = [];
try {
  measured.push(...(await measureDossiers(database, { dossiers, seed, share: 0.01 })));
} finally {
  await database.close();
}
const seeds = Array.from({ length: months }, (_, index) => seed + index);
measured.push(...measureUnits({ dossiers, seeds, share: 0.01 }));

const HEAD = ["Phép dò", "đối tượng", "đã gieo", "tìm thấy", "báo nhầm", "quá ít", "độ nhạy", "độ chính xác"];
const rows = measured.map((it) => [
  it.detector,
  it.of === "dossier" ? "hồ sơ" : "đơn vị × tháng",
  ...[it.planted, it.found, it.wrong, it.tooFew].map((count) => printVietnamese(String(count))),
  percent(recall(it)),
  percent(precision(it)),
]);
const columns = HEAD.map((_, at) => ({ align: at < 2 ? "left" : "right" }) as const);
process.stdout.write(`${textTable(columns, [HEAD, ...rows]).join("\n")}\n`);
if (values.write) writeDoc();
const bad = measured.filter((it) => !isGood(it));
if (bad.length > 0) {
  const least = `độ nhạy ${percent(LEAST_RECALL)}, độ chính xác ${percent(LEAST_PRECISION)}`;
  process.stderr.write(`Chưa đạt ${least}: ${bad.map((it) => it.detector).join(", ")}\n`);
  process.exitCode = 1;
}

function percent(share: number | null): string {
  return share === null ? "–" : `${printVietnamese((100 * share).toFixed(1))}%`;
}

/** Puts the table into the page that explains the detectors. */
function writeDoc(): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(columns.map((it) => (it.align === "left" ? "---" : "--:")));
  const table = [line(HEAD), rule, ...rows.map(line)].join("\n");
  const [before = "", after = ""] = readFileSync(DOC, "utf8").split(/<!-- bảng -->[\s\S]*<!-- hết bảng -->/);
  writeFileSync(DOC, `${before}<!-- bảng -->\n${table}\n<!-- hết bảng -->${after}`);
}
