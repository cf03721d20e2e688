import { Command } from "commander";
import type { Notice } from "#published/notice.ts";
import { refuse } from "#terms/problem.ts";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";

type Options = { data?: string; publication?: string; previous?: string; json?: boolean };

/** `minhbach check`: the gate over a file or a stored publication. */
export function checkCommand(context: CliContext): Command {
  return withDataOption(new Command("check"))
    .description("Kiểm tra một bảng hoặc công văn trước khi công bố")
    .argument("[tệp]", "csv, xlsx, docx, md, html hoặc json")
    .option("--publication <mã>", "kiểm tra một bản đã lưu thay vì một tệp")
    .option("--previous <tệp>", "bản của kỳ trước, để đối chiếu các câu so sánh")
    .option("--json", "in một đối tượng JSON {ok, findings}")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach check cong-van.docx\n  minhbach check --publication 000.00.31.H53-2023-10-1a2b3c4d --json",
    )
    .action((file: string | undefined, options: Options) => check(context, file, options));
}

async function check(context: CliContext, file: string | undefined, options: Options): Promise<void> {
  if ((file === undefined) === (options.publication === undefined)) {
    refuse(
      "what-to-check",
      "minhbach check",
      "Cần đúng một trong hai: một tệp, hoặc --publication.",
      "Xem: minhbach check --help",
    );
  }
  const { checkText } = await import("./checkText.ts");
  const { result, name } = options.publication
    ? await checkStored(context, options.publication, options)
    : await checkFile(context, file ?? "", options);
  if (options.json) context.out(JSON.stringify(result, null, 2));
  else context.out(checkText(result.findings, { ok: result.ok, file: name }));
  if (!result.ok) context.exit(1);
}

async function checkFile(context: CliContext, file: string, options: Options) {
  const { runGate } = await import("#app/gate.ts");
  const notice = await readForCheck(context, file);
  const previous = options.previous === undefined ? null : await readForCheck(context, options.previous);
  return { result: runGate(notice, previous), name: file };
}

async function readForCheck(context: CliContext, file: string): Promise<Notice> {
  const { readNotice } = await import("#app/importing/importNotice.ts");
  const { notice, problems, warnings } = await readNotice(pathIn(context, file));
  for (const it of [...problems, ...warnings]) context.note(`• ${it.at}: ${it.says} ${it.remedy}`);
  return (
    notice ??
    refuse("not-readable", file, "Không đọc được bảng đơn vị nào trong tệp này.", "Xem các lỗi ở trên.")
  );
}

async function checkStored(context: CliContext, id: string, options: Options) {
  const { checkPublication } = await import("#app/pages/publications.ts");
  return withDatabase(context, options, async (database) => {
    const result = await checkPublication(database, id);
    return result
      ? { result, name: id }
      : refuse(
          "no-publication",
          id,
          "Không có bản công bố này.",
          "Xem danh sách ở trang Công bố hoặc /api/publications.",
        );
  });
}
