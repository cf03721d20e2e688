import { Command, Option } from "commander";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  authority: string;
  indicator?: string;
  period?: string;
  source?: "portal" | "dossiers";
  rulebook?: string;
  knownAt?: string;
  json?: boolean;
};

/** `minhbach territory`: units compared with their peers, or one indicator across them. */
export function territoryCommand(context: CliContext): Command {
  return withDataOption(new Command("territory"))
    .description(
      "Địa bàn: các đơn vị so với đơn vị cùng loại, đồng hạng là đồng hạng, ít hồ sơ thì không kết luận; hoặc một chỉ số ở mọi đơn vị với giới hạn của biểu đồ phễu",
    )
    .requiredOption("--authority <mã>", "mã cơ quan gốc, ví dụ H53")
    .option("--indicator <số>", "một chỉ số ở mọi đơn vị, ví dụ 2.1")
    .option("--period <kỳ>", "2023-10, 2023-Q4, 2023-H2 hoặc 2023; bỏ trống là kỳ mới nhất")
    .addOption(new Option("--source <nguồn>", "nguồn số liệu").choices(["portal", "dossiers"]))
    .option("--rulebook <mã>", "phiên bản bộ chỉ số")
    .option("--known-at <thời-điểm>", "như đã biết lúc đó, ví dụ 2023-11-02T16:30+07:00")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach territory --authority H53 --period 2023-10\n  minhbach territory --authority H53 --indicator 4.1 --json",
    )
    .action((options: Options) => territory(context, options));
}

async function territory(
  context: CliContext,
  { authority, indicator, json, data, period, source, rulebook, knownAt }: Options,
): Promise<void> {
  const query = { period, source, rulebook, knownAt };
  await withDatabase(context, data === undefined ? {} : { data }, async (database) => {
    const now = context.now();
    if (indicator === undefined) {
      const { territoryPage } = await import("#app/pages/territory/territoryPage.ts");
      const { territoryText } = await import("./territoryText.ts");
      const page = await territoryPage(database, authority, query, now);
      context.out(json ? JSON.stringify(page, null, 2) : territoryText(page));
    } else {
      const { indicatorPeersPage } = await import("#app/pages/territory/indicatorPeersPage.ts");
      const { indicatorPeersText } = await import("./indicatorPeersText.ts");
      const page = await indicatorPeersPage(database, authority, indicator, query, now);
      context.out(json ? JSON.stringify(page, null, 2) : indicatorPeersText(page));
    }
  });
}
