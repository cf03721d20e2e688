import { join } from "node:path";
import { Command } from "commander";
import type { Issued } from "#app/publishing/publishing.ts";
import { readPeriod } from "#terms/period.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";

type Options = {
  data?: string;
  profile: string;
  agency: string;
  period: string;
  out: string;
  number?: string;
  day?: string;
  signer?: string;
  signature?: string;
  override?: string;
  by?: string;
  reason?: string;
  json?: boolean;
};

/** `minhbach publish`: issues a publication as docx, pdf, xlsx, csv, json and a static page. */
export function publishCommand(context: CliContext): Command {
  return withDataOption(new Command("publish"))
    .description("Phát hành công văn, thông báo kèm phụ lục")
    .requiredOption("--profile <mẫu>", "mẫu công bố, ví dụ ben-cau-2023 hoặc province-766")
    .requiredOption("--agency <mã>", "cơ quan công bố")
    .requiredOption("--period <kỳ>", "kỳ báo cáo, ví dụ 2023-10")
    .requiredOption("--out <thư-mục>", "nơi ghi các tệp")
    .option("--number <số>", "số văn bản; bỏ trống để văn thư điền")
    .option("--day <ngày>", "ngày ban hành, YYYY-MM-DD")
    .option("--signer <họ-tên>", "họ tên người ký")
    .option("--signature <thẩm-quyền>", "cách ký trong mẫu, ví dụ chu-tich hoặc pho-chu-tich")
    .option("--override <lý-do>", "phát hành dù cửa kiểm tra còn lỗi, kèm lý do")
    .option("--by <họ-tên>", "người chịu trách nhiệm cho --override")
    .option("--reason <lý-do>", "lý do đính chính khi đã có bản phát hành trước")
    .option("--json", "in kết quả dạng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach publish --profile ben-cau-2023 --agency 000.00.31.H53 --period 2023-10 --out out" +
        "\n  minhbach publish --profile province-766 --agency H44 --period 2026-08 --number 12 --day 2026-09-30 --out out",
    )
    .action((options: Options) => issue(context, options));
}

async function issue(context: CliContext, options: Options): Promise<void> {
  const override = overrideOf(options);
  readPeriod(options.period);
  const [{ publish }, { openOutFolder }] = await Promise.all([
    import("#app/publishing/publishing.ts"),
    import("#app/publishing/outFolder.ts"),
  ]);
  await withDatabase(context, options, async (database) => {
    const folder = openOutFolder(pathIn(context, options.out), options.out);
    try {
      const issued = await publish(database, { ...options, override }, context.now());
      folder.fill(issued.files);
      report(context, options, issued);
    } finally {
      folder.close();
    }
  });
}

function report(context: CliContext, options: Options, issued: Issued): void {
  const { outcome, id, contentHash, supersedes, findings } = issued;
  const files = issued.files.map((it) => join(options.out, it.name));
  if (options.json) {
    context.out(JSON.stringify({ outcome, id, contentHash, supersedes, files, findings }, null, 2));
    return;
  }
  for (const it of files) context.out(it);
  context.note(outcome === "same" ? `Đã phát hành trước đó: ${id}` : `Đã phát hành: ${id}`);
  if (supersedes && outcome === "stored")
    context.note(`Thay cho: ${supersedes}. ${options.reason ? "" : "Nên nêu lý do bằng --reason."}`.trim());
  const warnings = findings.filter((it) => it.severity === "warning").length;
  if (warnings > 0) context.note(`${warnings} cảnh báo; xem: minhbach check --publication ${id}`);
}

function overrideOf({ override, by }: Options): { reason: string; by: string } | undefined {
  if (override === undefined && by === undefined) return undefined;
  if (!override?.trim() || !by?.trim()) {
    return refuse(
      "override-incomplete",
      "--override",
      "Phát hành khi còn lỗi cần cả lý do và họ tên người chịu trách nhiệm.",
      'Ví dụ: --override "Phát hành lại đúng bản đã ký" --by "Nguyễn Văn A".',
    );
  }
  return { reason: override, by };
}
