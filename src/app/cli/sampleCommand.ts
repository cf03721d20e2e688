import { Command, Option } from "commander";
import type { SampleEvent } from "#sample/sampleEvent.ts";
import type { SampleOptions } from "#sample/sampleOptions.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, pathIn } from "./context.ts";

type Options = {
  seed: string;
  province: string;
  units: string;
  months: string;
  benCau?: boolean;
  out?: string;
  printStats?: boolean;
};

/** `minhbach sample`: invented records of any number, for trying out and measuring. Touches no database. */
export function sampleCommand(context: CliContext): Command {
  return new Command("sample")
    .description("Sinh bản ghi đồng bộ bịa (NDJSON) của tỉnh Mẫu H99, để chạy thử và đo tốc độ")
    .option("--seed <số>", "cùng số thì cùng dữ liệu", "1")
    .option("--province <số hồ sơ>", "số hồ sơ của tỉnh, từ 1 đến 50000000", "1000")
    .option("--units <số>", "số đơn vị của tỉnh có hồ sơ", "163")
    .option("--months <từ..đến>", "tháng đầu và tháng cuối", "2025-11..2026-10")
    .option(
      "--ben-cau",
      "thay vào đó: hồ sơ bịa của huyện Bến Cầu tháng 9 và 10/2023, cho ra đúng số liệu đã công bố",
    )
    .option("--out <tệp>", "ghi vào tệp thay vì in ra")
    .addOption(new Option("--print-stats", "chỉ in số đếm của dữ liệu sinh ra; bản ghi chỉ ghi khi có --out"))
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach sample --province 100000 --seed 7 --out mau.ndjson\n  minhbach import dossiers mau.ndjson --authority H99\n  minhbach sample --ben-cau --out ben-cau.ndjson",
    )
    .action((options: Options) => run(context, options));
}

async function run(context: CliContext, options: Options): Promise<void> {
  const { sampleEvents } = await import("#sample/sampleEvents.ts");
  const { benCauEvents } = await import("#sample/benCau/benCauEvents.ts");
  const { sampleLines } = await import("#sample/records/sampleLines.ts");
  const { writeLines } = await import("./sampleOutput.ts");
  const { SampleStats } = await import("./sampleStats.ts");
  const stats = options.printStats ? new SampleStats() : null;
  const counted = (events: Iterable<SampleEvent>) => (stats === null ? events : stats.counting(events));
  const events = options.benCau ? benCauEvents() : sampleEvents(sampleOptions(options));
  const lines = sampleLines(counted(events));
  if (options.out !== undefined) writeLines(lines, { file: pathIn(context, options.out) });
  else writeLines(lines, { print: stats === null ? context.out : () => {} });
  if (stats !== null) context.out(stats.text());
}

function sampleOptions(it: Options): SampleOptions {
  const [, from, until] = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(it.months) ?? [];
  if (from === undefined || until === undefined) {
    return refuse(
      "bad-months",
      `--months ${it.months}`,
      "Không phải hai tháng.",
      "Hãy viết như 2025-11..2026-10.",
    );
  }
  return {
    seed: wholeNumber("--seed", it.seed, 0, 0xffff_ffff),
    dossiers: wholeNumber("--province", it.province, 1, 50_000_000),
    units: wholeNumber("--units", it.units, 1, 10_000),
    months: { from, until },
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  return refuse(
    "bad-number",
    `${option} ${text}`,
    "Không phải số nguyên trong khoảng cho phép.",
    `Hãy viết một số từ ${least} đến ${most}, chỉ gồm chữ số.`,
  );
}
