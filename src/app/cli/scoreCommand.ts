import { Command } from "commander";
import { readPeriod } from "#terms/period.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = { data?: string; agency: string; period?: string; rulebook?: string; json?: boolean };

/** `minhbach score`: the scorecard of an agency for a period. */
export function scoreCommand(context: CliContext): Command {
  return withDataOption(new Command("score"))
    .description("Tính điểm một cơ quan trong một kỳ")
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H44 hoặc H44.100")
    .option("--period <kỳ>", "2026-08, 2026-Q3, 2026-H1 hoặc 2026; bỏ trống là kỳ mới nhất")
    .option("--rulebook <mã>", "phiên bản bộ chỉ số (xem: minhbach rules list)")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach score --agency H44 --period 2026-08\n  minhbach score --agency H44.100 --period 2026-08 --json",
    )
    .action((options: Options) => score(context, options));
}

async function score(context: CliContext, options: Options): Promise<void> {
  const { getAgencyScore } = await import("#app/agencyScore.ts");
  const { scoreText } = await import("./scoreText.ts");
  const period = options.period === undefined ? undefined : readPeriod(options.period);
  await withDatabase(context, options, async (database) => {
    const { card, rulebook } = await getAgencyScore(database, {
      agency: options.agency,
      period,
      rulebook: options.rulebook,
    });
    context.out(options.json ? JSON.stringify(card, null, 2) : scoreText(card, rulebook));
    if (!card.complete) context.note(`Số liệu chưa đầy đủ, thiếu: ${card.missing.join(", ")}`);
  });
}
