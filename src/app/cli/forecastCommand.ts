import { Command } from "commander";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  agency: string;
  period?: string;
  rulebook?: string;
  knownAt?: string;
  json?: boolean;
};

/** `minhbach forecast`: where the score of the month that runs will end, with an 80 % range. */
export function forecastCommand(context: CliContext): Command {
  return withDataOption(new Command("forecast"))
    .description("Dự báo điểm cuối tháng của một cơ quan, với khoảng 80% và điều làm nên sự chưa chắc")
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H53 hoặc 000.25.31.H53")
    .option("--period <tháng>", "tháng đang chạy, ví dụ 2023-10; bỏ trống là tháng mới nhất có hồ sơ")
    .option("--rulebook <mã>", "bộ quy tắc; bỏ trống là bộ đang có hiệu lực")
    .option("--known-at <thời-điểm>", "dự báo từ những gì đã biết lúc đó, ví dụ 2023-10-20T08:00+07:00")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach forecast --agency 000.25.31.H53 --period 2023-10 --known-at 2023-10-20T08:00+07:00",
        "  minhbach forecast --agency H53 --json",
      ].join("\n"),
    )
    .action((options: Options) => forecast(context, options));
}

async function forecast(context: CliContext, { agency, json, data, ...query }: Options): Promise<void> {
  const { authorityOf } = await import("#app/measuring/countedScore.ts");
  const { forecastPage } = await import("#app/pages/forecast/forecastPage.ts");
  const { forecastText } = await import("./forecastText.ts");
  await withDatabase(context, data === undefined ? {} : { data }, async (database) => {
    const page = await forecastPage(database, authorityOf(agency), agency, query, context.now());
    context.out(json ? JSON.stringify(page, null, 2) : forecastText(page));
  });
}
