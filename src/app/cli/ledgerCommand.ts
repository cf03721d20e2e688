import { Command, Option } from "commander";
import { readInstant } from "#app/readInstant.ts";
import { readPeriod } from "#terms/period.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  agency: string;
  period?: string;
  rulebook?: string;
  source?: "portal" | "dossiers";
  knownAt?: string;
  target?: string;
  fix: string[];
  dossier: string[];
  still?: boolean;
  json?: boolean;
};

/** `minhbach ledger`: where the points of an agency went, and what would bring them back. */
export function ledgerCommand(context: CliContext): Command {
  const each = (it: string, before: string[]) => [...before, it];
  return withDataOption(new Command("ledger"))
    .description(
      "Sổ điểm mất: từng điểm mất ở chỉ số nào, vì nguyên nhân nào, bao nhiêu hồ sơ, và sửa gì thì được lại bao nhiêu",
    )
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H53 hoặc 000.25.31.H53")
    .option("--period <kỳ>", "2023-10, 2023-Q4, 2023-H2 hoặc 2023; bỏ trống là kỳ mới nhất")
    .option("--rulebook <mã>", "phiên bản bộ chỉ số (xem: minhbach rules list)")
    .addOption(
      new Option(
        "--source <nguồn>",
        "dossiers: đếm từ hồ sơ; portal: số của Cổng hoặc văn bản đã công bố, không có hồ sơ đứng sau; bỏ trống thì từ hồ sơ nếu có",
      ).choices(["portal", "dossiers"]),
    )
    .option("--known-at <thời-điểm>", "như đã biết lúc đó, ví dụ 2023-11-02T16:30+07:00")
    .option("--target <mức>", "ít hồ sơ nhất phải sửa để đạt một mức xếp loại (kha, tot) hoặc số điểm (80)")
    .option(
      "--fix <cách-sửa[@đơn-vị]>",
      "điểm nếu sửa như vậy ở mọi hồ sơ còn thiếu; dùng được nhiều lần",
      each,
      [],
    )
    .option(
      "--dossier <mã-hồ-sơ>",
      "điểm nếu sửa mọi điều hồ sơ này còn thiếu; dùng được nhiều lần",
      each,
      [],
    )
    .option("--still", "chỉ tính những gì còn bổ sung được cho hồ sơ đã xong")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach ledger --agency 000.00.31.H53 --period 2023-10",
        "  minhbach ledger --agency 000.00.31.H53 --period 2023-10 --target 64 --still",
        "  minhbach ledger --agency 000.00.31.H53 --period 2023-10 --fix result-file@000.21.31.H53",
        "  minhbach ledger --agency 000.25.31.H53 --period 2023-10 --dossier G22.99-221025-0100261 --json",
      ].join("\n"),
    )
    .action((options: Options) => ledger(context, options));
}

async function ledger(context: CliContext, options: Options): Promise<void> {
  const { findLedger } = await import("#app/measuring/ledger/findLedger.ts");
  const { ledgerView } = await import("#app/pages/ledger/ledgerView.ts");
  const { sourcesOf } = await import("#app/pages/sourcesOf.ts");
  const { authorityOf } = await import("#app/measuring/countedScore.ts");
  const { ledgerText } = await import("./ledgerText.ts");
  const wish = {
    agency: options.agency,
    period: options.period === undefined ? undefined : readPeriod(options.period),
    rulebook: options.rulebook,
    source: options.source,
    knownAt: options.knownAt === undefined ? undefined : readInstant(options.knownAt),
  };
  const asked = {
    target: options.target,
    fixes: options.fix,
    dossiers: options.dossier,
    still: options.still === true,
  };
  await withDatabase(context, options, async (database) => {
    const report = await findLedger(database, wish, asked, context.now());
    const view = ledgerView(report, await sourcesOf(database, authorityOf(options.agency)));
    context.out(options.json ? JSON.stringify(view, null, 2) : ledgerText(view));
  });
}
