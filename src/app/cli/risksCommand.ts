import { Command, Option } from "commander";
import { RISK_NAMES, type RiskName } from "#contract/risks.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  agency: string;
  at?: string;
  kind?: RiskName;
  limit: number;
  json?: boolean;
};

const MOST = 50;

/** `minhbach risks`: what is at risk in an agency and what to do about it, most urgent first. */
export function risksCommand(context: CliContext): Command {
  return withDataOption(new Command("risks"))
    .description(
      "Việc cần làm: hồ sơ quá hạn, sắp đến hạn hoặc còn thiếu điều sẽ làm mất điểm, gấp nhất đứng trước",
    )
    .requiredOption("--agency <mã>", "mã cơ quan, ví dụ H53 hoặc 000.25.31.H53")
    .option(
      "--at <thời-điểm>",
      "xét tại thời điểm này, ví dụ 2023-10-20T08:00+07:00; bỏ trống là bây giờ. Thời điểm đã qua được xét như đã biết lúc đó",
    )
    .addOption(new Option("--kind <loại>", "chỉ một loại nguy cơ").choices(RISK_NAMES))
    .addOption(new Option("--limit <số>", "in nhiều nhất bấy nhiêu hồ sơ").default(MOST).argParser(readLimit))
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach risks --agency 000.25.31.H53",
        "  minhbach risks --agency 000.00.31.H53 --at 2023-10-20T08:00+07:00",
        "  minhbach risks --agency 000.00.31.H53 --kind due-soon --limit 200 --json",
      ].join("\n"),
    )
    .action((options: Options) => risks(context, options));
}

async function risks(context: CliContext, { agency, at, kind, limit, json, data }: Options): Promise<void> {
  const { authorityOf } = await import("#app/measuring/countedScore.ts");
  const { findRisks } = await import("#app/pages/risks/risksPage.ts");
  const { risksText } = await import("./risksText.ts");
  await withDatabase(context, data === undefined ? {} : { data }, async (database) => {
    const query = { at, kind, limit };
    const { page, found } = await findRisks(database, authorityOf(agency), agency, query, context.now());
    context.out(json ? JSON.stringify(page, null, 2) : risksText(page, found));
    if (page.next !== null && !json)
      context.note(`Còn hồ sơ nữa. Hãy thêm --limit, hoặc tải cả danh sách ở ${page.csvUrl}`);
  });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  return refuse("bad-limit", `--limit ${text}`, "Không phải một số nguyên dương.", "Ví dụ: --limit 100.");
}
