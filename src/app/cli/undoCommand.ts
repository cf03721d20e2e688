import { userInfo } from "node:os";
import { Command } from "commander";
import type { BatchUndone } from "#store/dossiers/undo/undoBatch.ts";
import { printVietnamese } from "#terms/vietnameseNumber.ts";
import { positive } from "./batchesCommand.ts";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";

type Options = {
  authority: string;
  reason: string;
  by?: string;
  data?: string;
  dryRun?: boolean;
  json?: boolean;
};

/** `minhbach undo`: takes back what a batch brought. */
export function undoCommand(context: CliContext): Command {
  return withDataOption(new Command("undo"))
    .argument("<đợt>", "số của đợt, xem bằng minhbach batches", positive)
    .description(
      "Hoàn tác một đợt nhập: từ nay hồ sơ trở lại như chưa từng có đợt đó; số liệu của quá khứ giữ nguyên",
    )
    .requiredOption("--authority <mã>", "mã tỉnh hoặc bộ, ví dụ H53")
    .requiredOption("--reason <lý do>", "vì sao hoàn tác; được lưu cùng đợt")
    .option("--by <họ tên>", "người hoàn tác; mặc định là tài khoản trên máy")
    .option("--dry-run", "chỉ xem trước, không lưu gì")
    .option("--json", "in dạng JSON")
    .addHelpText("after", '\nVí dụ:\n  minhbach undo 12 --authority H53 --reason "tệp xuất nhầm kỳ"')
    .action((batch: number, options: Options) => run(context, batch, options));
}

async function run(context: CliContext, batch: number, options: Options): Promise<void> {
  const { previewUndo, undoBatch } = await import("#store/dossiers/undo/undoBatch.ts");
  const { authority, reason, by = userInfo().username, dryRun, json } = options;
  await withDatabase(context, options, async (database) => {
    const undone = dryRun
      ? await previewUndo(database, { authority, batch }, context.now())
      : await undoBatch(database, { authority, batch, by, reason }, context.now());
    if (json) return context.out(JSON.stringify(undone, null, 2));
    context.out(dryRun ? `Nếu hoàn tác đợt ${batch}:` : `Đã hoàn tác đợt ${batch} bằng đợt ${undone.batch}:`);
    for (const line of undoneLines(undone)) context.out(`  ${line}`);
    if (dryRun) context.note("Xem trước: chưa lưu gì.");
  });
}

function undoneLines(undone: BatchUndone): string[] {
  const { restored, removed, unchanged, spokenLater, named, repeatedBy, events } = undone;
  const print = (count: number) => printVietnamese(String(count));
  return [
    `${print(restored)} hồ sơ trở lại như trước`,
    `${print(removed)} hồ sơ chỉ đợt này biết, không còn được tính`,
    `${print(unchanged)} hồ sơ không đổi`,
    ...(events.restored + events.removed > 0
      ? [
          `${print(events.restored + events.removed)} sự kiện (đánh giá, phản ánh, thanh toán, thủ tục) trở lại như trước`,
        ]
      : []),
    ...(spokenLater > 0
      ? [
          `trong đó ${print(spokenLater)} hồ sơ có đợt sau nói đến, lời của đợt sau giữ nguyên: ${named.join(", ")}${spokenLater > named.length ? "…" : ""}`,
        ]
      : []),
    ...(repeatedBy.length > 0
      ? [
          `các đợt ${repeatedBy.join(", ")} có bản ghi nói lại điều đã biết; nếu trùng với đợt này, hãy nhập lại tệp của các đợt ấy`,
        ]
      : []),
  ];
}
