import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { textTable } from "#app/cli/textTable.ts";
import { periodId, previousPeriod, readPeriod } from "#terms/period.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import type { SampleWorld } from "./sampleWorld.ts";
import { sumOf, type TestedForecast } from "./tested.ts";
import { testWorld } from "./testWorld.ts";

const DOC = new URL("../../docs/du-bao.md", import.meta.url);
const PARTS = [25, 50, 75];
/** What 80 % ranges have to hold. */
const [LEAST, MOST] = [0.75, 0.85];
const LAST_MONTH = "2026-06";

const { values } = parseArgs({
  options: {
    dossiers: { type: "string", default: "3000" },
    units: { type: "string", default: "10" },
    months: { type: "string", default: "6" },
    seeds: { type: "string", default: "31,32,33" },
    write: { type: "boolean", default: false },
  },
});
const months = monthsUntil(LAST_MONTH, 3 + Number(values.months));
const worlds: SampleWorld[] = values.seeds.split(",").map((seed, nth) => ({
  seed: Number(seed),
  // Worlds of unlike size, every other one with months that differ more than chance.
  dossiers: Math.round(Number(values.dossiers) * ([1, 0.4, 2][nth % 3] ?? 1)),
  units: Number(values.units),
  months,
  restless: nth % 2 === 1,
}));

const units: TestedForecast[] = [];
const whole: TestedForecast[] = [];
for (const world of worlds) {
  const name = `hạt giống ${world.seed}${world.restless ? " (tháng thất thường)" : ""}, ${world.dossiers} hồ sơ`;
  const found = await testWorld(world, PARTS, (it) => process.stderr.write(`${name}: ${it}\n`));
  units.push(...found.units);
  whole.push(...found.whole);
}

const HEAD = ["", "dự báo", "nằm trong khoảng", "bề rộng", "sai số", "điểm đến nay", "tháng trước"];
const SIZES = [
  ["dưới 20 hồ sơ", 0, 20],
  ["20–49 hồ sơ", 20, 50],
  ["50–199 hồ sơ", 50, 200],
  ["từ 200 hồ sơ", 200, Number.POSITIVE_INFINITY],
] as const;
const cuts: [string, TestedForecast[]][] = [
  ["Mọi đơn vị", units],
  ...PARTS.map((it): [string, TestedForecast[]] => [
    `sau ${it}% tháng`,
    units.filter(({ part }) => part === it),
  ]),
  ...SIZES.map(([name, from, until]): [string, TestedForecast[]] => [
    name,
    units.filter(({ size }) => size >= from && size < until),
  ]),
  ["tháng đều", units.filter((it) => !it.world.endsWith("*"))],
  ["tháng thất thường", units.filter((it) => it.world.endsWith("*"))],
  ["Toàn tỉnh mẫu", whole],
];
const rows = cuts.filter(([, it]) => it.length > 0).map(([name, it]) => rowOf(name, it));
const columns = HEAD.map((_, at) => ({ align: at === 0 ? "left" : "right" }) as const);
process.stdout.write(`${textTable(columns, [HEAD, ...rows]).join("\n")}\n`);
if (values.write) writeDoc();
report();

function rowOf(name: string, tested: readonly TestedForecast[]): string[] {
  const { count, coverage, width, errors } = sumOf(tested);
  const points = (it: number) => printVietnamese(it.toFixed(2));
  const share = `${printVietnamese((100 * coverage).toFixed(1))}%`;
  const off = [errors.forecast, errors.soFar, errors.last].map(points);
  return [name, printVietnamese(String(count)), share, points(width), ...off];
}

/** Says plainly what is not kept. */
function report(): void {
  const { coverage, errors } = sumOf(units);
  const failed = [
    ...(coverage < LEAST || coverage > MOST
      ? [`Khoảng 80% chứa ${(100 * coverage).toFixed(1)}%, phải từ 75% đến 85%.`]
      : []),
    ...(errors.forecast >= errors.soFar ? ["Không hơn điểm đến nay."] : []),
    ...(errors.forecast >= errors.last ? ["Không hơn điểm tháng trước."] : []),
  ];
  const worse = cuts.filter(([, it]) => {
    const { errors: own } = sumOf(it);
    return it.length > 0 && (own.forecast >= own.soFar || own.forecast >= own.last);
  });
  for (const [name] of worse) process.stderr.write(`Ở "${name}" dự báo không hơn cả hai cách đơn giản.\n`);
  if (failed.length === 0) return;
  process.stderr.write(`Chưa đạt: ${failed.join(" ")}\n`);
  process.exitCode = 1;
}

function monthsUntil(last: string, count: number): string[] {
  const all = [readPeriod(last)];
  for (let it = readPeriod(last); all.length < count; all.unshift(it)) it = previousPeriod(it);
  return all.map(periodId);
}

/** Puts the table into the page that explains forecasts. */
function writeDoc(): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(columns.map((it) => (it.align === "left" ? "---" : "--:")));
  const table = [line(HEAD), rule, ...rows.map(line)].join("\n");
  const [before = "", after = ""] = readFileSync(DOC, "utf8").split(/<!-- bảng -->[\s\S]*<!-- hết bảng -->/);
  writeFileSync(DOC, `${before}<!-- bảng -->\n${table}\n<!-- hết bảng -->${after}`);
}
