import { Command } from "commander";
import { refuse } from "#terms/problem.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  authority: string;
  since?: string;
  knownAt?: string;
  period?: string;
  unit?: string;
  rule?: string;
  limit: number;
  json?: boolean;
};

const MOST = 30;

/** `minhbach today`: what changed in an authority since an earlier instant and why, what is at risk, how fresh the sources are. */
export function todayCommand(context: CliContext): Command {
  return withDataOption(new Command("today"))
    .description(
      "Hôm nay: điểm, số đếm và hồ sơ nào đã đổi so với trước, vì sao; nguồn số liệu còn mới không",
    )
    .requiredOption("--authority <mã>", "mã cơ quan gốc, ví dụ H53")
    .option(
      "--since <lúc>",
      "so với lúc nào: 24h (mặc định), yesterday (đầu hôm qua), monday (thứ Hai), một ngày 2026-11-02 hoặc một thời điểm",
    )
    .option(
      "--known-at <thời-điểm>",
      "xem như đã biết lúc đó, ví dụ 2023-10-20T08:00+07:00; bỏ trống là bây giờ",
    )
    .option("--period <kỳ>", "kỳ tính điểm; bỏ trống là tháng mới nhất có hồ sơ")
    .option("--unit <mã>", "chỉ hồ sơ của đơn vị này")
    .option("--rule <quy-tắc>", "chỉ hồ sơ trả lời quy tắc này khác trước, ví dụ 2.1")
    .option("--limit <số>", "in nhiều nhất bấy nhiêu hồ sơ", readLimit, MOST)
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      [
        "",
        "Ví dụ:",
        "  minhbach today --authority H53",
        "  minhbach today --authority H53 --since monday",
        "  minhbach today --authority H53 --since 2023-10-23 --known-at 2023-10-24T00:00+07:00 --json",
      ].join("\n"),
    )
    .action((options: Options) => today(context, options));
}

async function today(
  context: CliContext,
  { authority, limit, json, data, ...query }: Options,
): Promise<void> {
  const { todayPage } = await import("#app/pages/today/todayPage.ts");
  const { risksOfToday } = await import("#app/pages/today/risksOfToday.ts");
  const { signsOfToday } = await import("#app/pages/today/signsOfToday.ts");
  const { todayText } = await import("./todayText.ts");
  await withDatabase(context, data === undefined ? {} : { data }, async (database) => {
    const now = context.now();
    // A command that runs by itself does not watch counters.
    const page = await todayPage(database, authority, { ...query, limit }, now, null);
    const risks = await risksOfToday(database, page, now);
    const signs = await signsOfToday(database, page, now);
    context.out(json ? JSON.stringify({ ...page, risks, signs }, null, 2) : todayText(page, risks, signs));
    if (page.list.next !== null && !json)
      context.note("Còn hồ sơ nữa. Hãy thêm --limit, --unit hoặc --rule.");
  });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  return refuse("bad-limit", `--limit ${text}`, "Không phải một số nguyên dương.", "Ví dụ: --limit 100.");
}
