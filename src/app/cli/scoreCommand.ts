import { Command, Option } from "commander";
import { readInstant } from "#app/readInstant.ts";
import type { Scorecard } from "#score/scorecard.ts";
import { readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  agency: string;
  period?: string;
  rulebook?: string;
  source?: "portal" | "dossiers";
  knownAt?: string;
  compare?: boolean;
  with: string[];
  json?: boolean;
};

/** `minhbach score`: the scorecard of an agency for a period, from the Portal's answers or counted from dossiers. */
export function scoreCommand(context: CliContext): Command {
  return withDataOption(new Command("score"))
    .description("Tính điểm một cơ quan trong một kỳ")
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H44 hoặc H44.100")
    .option("--period <kỳ>", "2026-08, 2026-Q3, 2026-H1 hoặc 2026; bỏ trống là kỳ mới nhất")
    .option("--rulebook <mã>", "phiên bản bộ chỉ số (xem: minhbach rules list)")
    .addOption(
      new Option(
        "--source <nguồn>",
        "portal: số của Cổng hoặc văn bản đã công bố; dossiers: đếm từ hồ sơ; bỏ trống thì dùng nguồn đang có, Cổng trước",
      ).choices(["portal", "dossiers"]),
    )
    .option("--known-at <thời-điểm>", "đếm từ hồ sơ như đã biết lúc đó, ví dụ 2023-11-02T16:30+07:00")
    .option("--compare", "đặt số của Cổng bên cạnh số đếm từ hồ sơ")
    .option(
      "--with <số=giá-trị>",
      "phương án: điểm nếu một số trong luật khác đi, ví dụ 3.3.threshold=0.6; dùng được nhiều lần, không lưu",
      (it: string, before: string[]) => [...before, it],
      [],
    )
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach score --agency H44 --period 2026-08",
        "  minhbach score --agency H44.100 --period 2026-08 --json",
        "  minhbach score --agency 000.00.31.H53 --period 2023-10 --source dossiers --rulebook qd766-portal-2026",
        "  minhbach score --agency 000.00.31.H53 --period 2023-10 --known-at 2023-11-02T16:30+07:00",
        "  minhbach score --agency H53 --period 2023-10 --with 3.3.threshold=60% --with 2.1.max=15",
      ].join("\n"),
    )
    .action((options: Options) => score(context, options));
}

async function score(context: CliContext, options: Options): Promise<void> {
  const { getAgencyScore } = await import("#app/agencyScore.ts");
  const { scoreText } = await import("./scoreText.ts");
  const wish = {
    agency: options.agency,
    period: options.period === undefined ? undefined : readPeriod(options.period),
    rulebook: options.rulebook,
    knownAt: options.knownAt === undefined ? undefined : readInstant(options.knownAt),
  };
  if (wish.knownAt !== undefined && options.source === "portal")
    refuse(
      "no-past-of-portal",
      "--known-at",
      "Số của Cổng không tính lại được theo thời điểm.",
      "Hãy bỏ --source portal: chỉ số đếm từ hồ sơ mới có theo mọi thời điểm.",
    );
  if (options.with.length > 0) {
    const { tryRules } = await import("#app/trying/tryRules.ts");
    const { ruleTrialView } = await import("#app/pages/trying/trialPages.ts");
    const { trialText } = await import("./trialText.ts");
    const asked = { ...wish, source: options.source };
    return withDatabase(context, options, async (database) => {
      const view = ruleTrialView(await tryRules(database, asked, options.with, context.now()));
      context.out(options.json ? JSON.stringify(view, null, 2) : trialText(view));
    });
  }
  if (options.compare) {
    const { compareSides } = await import("./compareCommand.ts");
    const portal = { ...wish, knownAt: undefined, source: "portal" } as const;
    const { card } = await withDatabase(context, options, (database) =>
      getAgencyScore(database, portal, context.now()),
    );
    const side = { period: readPeriod(card.period), rulebook: wish.rulebook ?? card.rulebook };
    const counted = { ...side, source: "dossiers", knownAt: wish.knownAt } as const;
    return compareSides(context, options, { ...side, source: "portal" }, counted);
  }
  await withDatabase(context, options, async (database) => {
    const source = wish.knownAt === undefined ? options.source : "dossiers";
    const { card, rulebook } = await getAgencyScore(database, { ...wish, source }, context.now());
    context.out(options.json ? JSON.stringify(card, null, 2) : scoreText(card, rulebook));
    noteMissing(context, card);
  });
}

function noteMissing(context: CliContext, card: Scorecard): void {
  if (!card.complete) context.note(`Số liệu chưa đầy đủ, thiếu: ${card.missing.join(", ")}`);
}
