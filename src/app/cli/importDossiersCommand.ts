import { Command } from "commander";
import type { DossierImported } from "#app/importing/importDossiers.ts";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";

type Options = {
  authority: string;
  data?: string;
  dryRun?: boolean;
  json?: boolean;
  rejections?: string;
  dropColumn?: string[];
};

/** `minhbach import dossiers …`: brings in dossiers and the events around them, all files or none. */
export function importDossiersCommand(context: CliContext): Command {
  return withDataOption(new Command("dossiers"))
    .argument("<tệp...>", "JSON đồng bộ, NDJSON, hoặc bảng xuất từ hệ thống một cửa: csv, xlsx, html")
    .description("Nhập hồ sơ, bước xử lý, danh mục thủ tục, phản ánh kiến nghị, đánh giá, thanh toán")
    .requiredOption("--authority <mã>", "mã tỉnh hoặc bộ mà các hồ sơ thuộc về, ví dụ H53")
    .option("--dry-run", "chỉ xem trước, không lưu gì")
    .option("--rejections <tệp.csv>", "ghi mọi bản ghi không nhận vào tệp này")
    .option("--drop-column <tiêu đề...>", "tiêu đề của bảng không có ô tương ứng")
    .option("--json", "in kết quả dạng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach import dossiers dong-bo.json so-theo-doi.csv --authority H53 --dry-run\n  minhbach import dossiers dong-bo.ndjson --authority H53 --rejections loi.csv",
    )
    .action((files: string[], options: Options) => run(context, files, options));
}

async function run(context: CliContext, files: readonly string[], options: Options): Promise<void> {
  const { importDossiers } = await import("#app/importing/importDossiers.ts");
  const { importProgress } = await import("./importProgress.ts");
  const { rejectionFile } = await import("#app/importing/rejectionFile.ts");
  const dryRun = options.dryRun ?? false;
  await withDatabase(context, options, async (database) => {
    const progress = importProgress(context.terminal ?? null);
    const rejections =
      options.rejections === undefined ? null : rejectionFile(pathIn(context, options.rejections));
    try {
      const done = await importDossiers(
        database,
        {
          files: files.map((it) => pathIn(context, it)),
          authority: options.authority,
          dryRun,
          by: "minhbach import dossiers",
          dropColumns: options.dropColumn ?? [],
          onProgress: progress.update,
          onRejection: (it) => rejections?.add(it),
        },
        context.now(),
      );
      progress.stop();
      await report(context, done, dryRun, options.json ?? false);
    } finally {
      progress.stop();
      rejections?.close();
    }
  });
}

async function report(
  context: CliContext,
  { tally, outcome }: DossierImported,
  dryRun: boolean,
  json: boolean,
): Promise<void> {
  const { dossierOutcomeText, dossierTallyText } = await import("./dossierImportText.ts");
  const { noteText, placeText } = await import("#app/importing/noteWords.ts");
  const { agencyName } = await import("#app/agencyName.ts");
  if (json) context.out(JSON.stringify({ ...plain(tally), outcome }, null, 2));
  else {
    context.out(dossierTallyText(tally, agencyName));
    if (outcome) context.out(`\n${dossierOutcomeText(outcome, dryRun)}`);
    for (const it of tally.notes) context.note(`• ${noteText(it)}`);
    for (const { place, rejection: it } of tally.rejections)
      context.note(
        `✗ ${placeText(place)}: ${it.field} = "${it.value}"; cần ${it.expected}. Bản ghi không được nhận.`,
      );
    for (const it of tally.problems) context.note(`✗ ${it.at}: ${it.says}\n  → ${it.remedy}`);
    if (dryRun) context.note("Xem trước: chưa lưu gì.");
    else if (outcome === null) context.note("Chưa lưu gì của tệp nào: hãy sửa các lỗi trên rồi nhập lại.");
  }
  if (tally.rejectedRecords > 0 || tally.problems.length > 0) context.exit(1);
}

/** Maps as lists of pairs of names and counts; JSON has no key for what is not known but null in a list. */
function plain(tally: DossierImported["tally"]): object {
  return Object.fromEntries(
    Object.entries(tally).map(([key, it]) => [
      key,
      it instanceof Map ? [...it].map(([name, count]) => ({ name, count })) : it,
    ]),
  );
}
