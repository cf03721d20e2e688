import { Command, InvalidArgumentError } from "commander";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = { authority: string; data?: string; json?: boolean; limit: number; before?: number };

/** `minhbach batches`: what was taken in, the newest first. */
export function batchesCommand(context: CliContext): Command {
  return withDataOption(new Command("batches"))
    .description("Các đợt nhập hồ sơ: số, lúc nhận, người nhập, tệp, kết quả; đợt mới nhất trước")
    .requiredOption("--authority <mã>", "mã tỉnh hoặc bộ, ví dụ H53")
    .option("--limit <số>", "số đợt in ra", positive, 20)
    .option("--before <số>", "chỉ các đợt có số nhỏ hơn", positive)
    .option("--json", "in dạng JSON")
    .addHelpText("after", "\nVí dụ:\n  minhbach batches --authority H53")
    .action((options: Options) => run(context, options));
}

async function run(context: CliContext, { authority, limit, before, ...options }: Options): Promise<void> {
  const { listBatches } = await import("#store/dossiers/listBatches.ts");
  const { batchesText } = await import("./batchesText.ts");
  await withDatabase(context, options, async (database) => {
    const batches = await listBatches(database, authority, { before: before ?? null, limit });
    if (options.json) return context.out(JSON.stringify(batches, null, 2));
    if (batches.length === 0) return context.note(`Chưa có đợt nào của ${authority}.`);
    context.out(batchesText(batches));
  });
}

/** The number of a batch, or how many. */
export function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("Cần một số nguyên dương.");
}
