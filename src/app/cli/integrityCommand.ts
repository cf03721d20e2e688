import { Command } from "commander";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = { data?: string; agency: string; period?: string; knownAt?: string; json?: boolean };

/** `minhbach integrity`: signs of data made up by systems or people, beside the score. */
export function integrityCommand(context: CliContext): Command {
  return withDataOption(new Command("integrity"))
    .description(
      "Dấu hiệu dữ liệu cần kiểm tra trong hồ sơ của một cơ quan: dấu hiệu gì, bao nhiêu hồ sơ, ảnh hưởng chỉ số nào, cần hỏi gì; không sửa điểm",
    )
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H53 hoặc 000.25.31.H53")
    .option("--period <kỳ>", "2023-10, 2023-Q4, 2023-H2 hoặc 2023; bỏ trống là kỳ mới nhất")
    .option("--known-at <thời-điểm>", "như đã biết lúc đó, ví dụ 2023-11-02T16:30+07:00")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach integrity --agency 000.00.31.H53 --period 2023-10\n  minhbach integrity --agency 000.25.31.H53 --period 2023-10 --json",
    )
    .action((options: Options) => integrity(context, options));
}

async function integrity(
  context: CliContext,
  { agency, period, knownAt, json, ...options }: Options,
): Promise<void> {
  const { authorityOf } = await import("#app/measuring/countedScore.ts");
  const { integrityPage } = await import("#app/pages/integrity/integrityPage.ts");
  const { integrityText } = await import("./integrityText.ts");
  await withDatabase(context, options, async (database) => {
    const query = { period, knownAt };
    const page = await integrityPage(database, authorityOf(agency), agency, query, context.now());
    context.out(json ? JSON.stringify(page, null, 2) : integrityText(page));
  });
}
