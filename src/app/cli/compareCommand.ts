import { Command, InvalidArgumentError } from "commander";
import type { SideWish } from "#app/comparing/compareScores.ts";
import { readInstant } from "#app/readInstant.ts";
import { readPeriod } from "#terms/period.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  agency: string;
  a?: string;
  b?: string;
  aKnownAt?: string;
  bKnownAt?: string;
  aRulebook?: string;
  bRulebook?: string;
  aSource?: "portal" | "dossiers";
  bSource?: "portal" | "dossiers";
  json?: boolean;
};

/** `minhbach compare`: why an agency rose or fell from one scorecard to another, or why they cannot be compared. */
export function compareCommand(context: CliContext): Command {
  return withDataOption(new Command("compare"))
    .description("So sánh hai bảng điểm của một cơ quan: tăng giảm bao nhiêu, vì chỉ số và nguyên nhân nào")
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H53 hoặc 000.25.31.H53")
    .option("--a <kỳ>", "kỳ trước; bỏ trống là kỳ liền trước kỳ sau")
    .option("--b <kỳ>", "kỳ sau; bỏ trống là kỳ mới nhất")
    .option("--a-known-at <thời-điểm>", "kỳ trước như đã biết lúc đó, ví dụ 2023-10-20T08:00+07:00")
    .option("--b-known-at <thời-điểm>", "kỳ sau như đã biết lúc đó")
    .option("--a-rulebook <mã>", "bộ chỉ số của kỳ trước (xem: minhbach rules list)")
    .option("--b-rulebook <mã>", "bộ chỉ số của kỳ sau")
    .option("--a-source <nguồn>", "portal hoặc dossiers, cho kỳ trước", source)
    .option("--b-source <nguồn>", "portal hoặc dossiers, cho kỳ sau", source)
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach compare --agency 000.00.31.H53 --a 2023-09 --b 2023-10",
        "  minhbach compare --agency 000.00.31.H53 --b 2023-10 --a-known-at 2023-10-20T08:00+07:00",
        "  minhbach compare --agency H44 --b 2026-08 --a-rulebook qd766-formula-2026 --json",
      ].join("\n"),
    )
    .action((options: Options) =>
      compareSides(
        context,
        options,
        sideOf(options.a, options.aKnownAt, options.aRulebook, options.aSource),
        sideOf(options.b, options.bKnownAt, options.bRulebook, options.bSource),
      ),
    );
}

function source(text: string): "portal" | "dossiers" {
  if (text === "portal" || text === "dossiers") return text;
  throw new InvalidArgumentError("Hãy viết portal hoặc dossiers.");
}

function sideOf(
  period: string | undefined,
  knownAt: string | undefined,
  rulebook: string | undefined,
  from: "portal" | "dossiers" | undefined,
): SideWish {
  return {
    period: period === undefined ? undefined : readPeriod(period),
    knownAt: knownAt === undefined ? undefined : readInstant(knownAt),
    rulebook,
    source: from,
  };
}

/** Prints the comparison of two sides of an agency. */
export async function compareSides(
  context: CliContext,
  options: { data?: string; agency: string; json?: boolean },
  a: SideWish,
  b: SideWish,
): Promise<void> {
  const { compareScores } = await import("#app/comparing/compareScores.ts");
  const { comparisonView } = await import("#app/pages/comparing/scoreComparison.ts");
  const { comparisonText } = await import("./comparisonText.ts");
  await withDatabase(context, options, async (database) => {
    const now = context.now();
    const found = await compareScores(database, options.agency, { a, b }, now);
    const view = await comparisonView(database, found, now);
    context.out(options.json ? JSON.stringify(view, null, 2) : comparisonText(view));
  });
}
