import { existsSync } from "node:fs";
import { Command } from "commander";
import { readInstant } from "#app/readInstant.ts";
import { readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";
import { ruleCountsText } from "./ruleCountsText.ts";

type Options = { data?: string; agency: string; period: string; knownAt?: string; json?: boolean };

/** `minhbach rules try`: what a rule would count, before anyone adopts it. */
export function rulesTryCommand(context: CliContext): Command {
  return withDataOption(new Command("try"))
    .description("Đếm thử bằng một tệp quy tắc trước khi áp dụng; không lưu gì")
    .argument("<tệp>", "quy tắc địa phương, hoặc một chỉ số của bộ chỉ số (yaml)")
    .requiredOption("--agency <mã>", "cơ quan, ví dụ H53 hoặc 000.00.31.H53")
    .requiredOption("--period <kỳ>", "2026-08, 2026-Q3, 2026-H1 hoặc 2026")
    .option("--known-at <thời-điểm>", "số liệu như đã biết lúc đó, ví dụ 2023-11-02T16:30+07:00")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach rules try rules/local/ben-cau-2023/online.yaml --agency 000.00.31.H53 --period 2023-10",
    )
    .action((file: string, options: Options) => tryRule(context, file, options));
}

async function tryRule(context: CliContext, given: string, options: Options): Promise<void> {
  const file = pathIn(context, given);
  if (!existsSync(file))
    refuse("no-file", given, "Không có tệp này.", "Hãy chỉ đúng một tệp quy tắc dạng yaml.");
  const { readLocalRule } = await import("#rulebook/localRules.ts");
  const { measureOfFile } = await import("#app/measuring/measures.ts");
  const { countRule } = await import("#app/measuring/countRule.ts");
  const rule = measureOfFile(readLocalRule(file));
  const wish = {
    agency: options.agency,
    period: readPeriod(options.period),
    knownAt: options.knownAt === undefined ? null : readInstant(options.knownAt),
  };
  await withDatabase(context, options, async (database) => {
    const counted = await countRule(database, rule, wish, context.now());
    context.out(options.json ? JSON.stringify(counted, null, 2) : ruleCountsText(counted));
  });
}
