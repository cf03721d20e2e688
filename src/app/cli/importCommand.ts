import { Command } from "commander";
import { type CliContext, pathIn, withDatabase, withDataOption } from "./context.ts";
import { importDossiersCommand } from "./importDossiersCommand.ts";

type PortalOptions = { data?: string; json?: boolean };
type TableOptions = PortalOptions & { agency?: string; period?: string; dryRun?: boolean };

/** `minhbach import …`: brings in figures published by others. */
export function importCommand(context: CliContext): Command {
  const command = new Command("import")
    .description("Nhập số liệu đã công bố")
    .addHelpText("after", "\nVí dụ:\n  minhbach import portal-answers examples/phu-tho-2026-08");
  command.addCommand(
    withDataOption(new Command("portal-answers"))
      .argument("<thư-mục>", "thư mục câu trả lời của Cổng DVCQG, có _manifest.json")
      .description("Nhập các câu trả lời của Cổng Dịch vụ công quốc gia")
      .option("--json", "in kết quả dạng JSON")
      .addHelpText("after", "\nVí dụ:\n  minhbach import portal-answers examples/phu-tho-2026-08")
      .action((folder: string, options: PortalOptions) => importPortal(context, folder, options)),
  );
  command.addCommand(
    withDataOption(new Command("table"))
      .argument("<tệp>", "bảng đơn vị đã công bố: csv, xlsx, docx, md, html hoặc json")
      .description("Nhập một công văn hoặc bảng đơn vị đã công bố")
      .option("--dry-run", "chỉ xem trước, không lưu gì")
      .option("--agency <mã>", "cơ quan công bố, khi văn bản không ghi rõ")
      .option("--period <kỳ>", "kỳ báo cáo, khi văn bản không ghi rõ")
      .option("--json", "in kết quả dạng JSON")
      .addHelpText(
        "after",
        "\nVí dụ:\n  minhbach import table phu-luc.xlsx --dry-run\n  minhbach import table phu-luc.xlsx --agency 000.00.31.H53 --period 2023-10",
      )
      .action((file: string, options: TableOptions) => importTable(context, file, options)),
  );
  command.addCommand(importDossiersCommand(context));
  return command;
}

async function importPortal(context: CliContext, folder: string, options: PortalOptions): Promise<void> {
  const { importPortalFolder } = await import("#app/importing/importPortal.ts");
  await withDatabase(context, options, async (database) => {
    const done = await importPortalFolder(database, pathIn(context, folder), context.now());
    for (const it of done.problems) context.note(`✗ ${it.at}: ${it.says}\n  → ${it.remedy}`);
    for (const it of done.notes) context.note(`• ${it}`);
    const captures = done.captures.map(({ capture, saved }) => ({
      id: saved.id,
      outcome: saved.outcome,
      authority: capture.authority,
      period: capture.period,
      kind: capture.kind,
      complete: capture.complete,
      missing: capture.missing,
      units: capture.agencies.length,
      dataTime: capture.dataTime,
      notes: capture.notes,
    }));
    if (options.json)
      context.out(
        JSON.stringify({ captures, procedures: done.procedures, problems: done.problems }, null, 2),
      );
    else {
      for (const it of captures) {
        const whole = it.complete ? "đầy đủ" : `CHƯA ĐẦY ĐỦ, thiếu: ${it.missing.join(", ")}`;
        const news = it.outcome === "same" ? "không có gì mới" : "đã lưu";
        context.out(`${it.authority} kỳ ${it.period}: ${it.units} cơ quan, ${whole}; ${news} (${it.id})`);
        for (const note of it.notes) context.note(`  • ${note}`);
      }
      if (done.procedures > 0) context.out(`Danh mục thủ tục: ${done.procedures} thủ tục`);
    }
    if (done.problems.length > 0) context.exit(1);
  });
}

async function importTable(context: CliContext, file: string, options: TableOptions): Promise<void> {
  const { readNotice, storeNotice } = await import("#app/importing/importNotice.ts");
  const { noticePreview } = await import("./noticePreview.ts");
  const path = pathIn(context, file);
  const reading = await readNotice(path);
  const { notice, problems, warnings } = reading;
  const shown = { notice, problems, warnings };
  if (options.dryRun || notice === null) {
    if (options.json) context.out(JSON.stringify(shown, null, 2));
    else if (notice) context.out(noticePreview(notice, problems, warnings));
    if (notice === null) for (const it of problems) context.note(`✗ ${it.at}: ${it.says}\n  → ${it.remedy}`);
    if (problems.length > 0) context.exit(1);
    if (options.dryRun) context.note("Xem trước: chưa lưu gì.");
    return;
  }
  if (problems.length > 0) {
    context.note(noticePreview(notice, problems, warnings));
    context.note("Chưa lưu gì: hãy sửa các lỗi trên rồi nhập lại.");
    context.exit(1);
    return;
  }
  await withDatabase(context, options, async (database) => {
    const saved = await storeNotice(database, path, { notice, bytes: reading.bytes }, options, context.now());
    for (const it of warnings) context.note(`• ${it.at}: ${it.says} ${it.remedy}`);
    const rows = notice.tables.reduce(
      (sum, it) => sum + it.rows.filter((row) => row.kind === "unit").length,
      0,
    );
    if (options.json) context.out(JSON.stringify({ ...saved, units: rows, warnings }, null, 2));
    else {
      const news = saved.outcome === "same" ? "không có gì mới" : "đã lưu";
      context.out(`${saved.agency.name} kỳ ${saved.period}: ${rows} đơn vị; ${news} (${saved.id})`);
      context.note(`Kiểm tra: minhbach check --publication ${saved.id}`);
    }
  });
}
