import { Command, InvalidArgumentError } from "commander";
import { type CliContext, withDatabase, withDataOption } from "./context.ts";
import { countsText } from "./differenceText.ts";
import { type TextColumn, textTable } from "./textTable.ts";

type Options = { data?: string; authority?: string; random?: number; repair?: boolean; json?: boolean };

/** `minhbach audit`: recounts counters from the dossiers and compares. */
export function auditCommand(context: CliContext): Command {
  return withDataOption(new Command("audit"))
    .description("Đếm lại từ hồ sơ và so với các bộ đếm; báo từng ô lệch")
    .option("--authority <mã>", "cơ quan gốc, ví dụ H53; bỏ trống là mọi cơ quan gốc")
    .option("--random <số>", "chỉ đếm lại bấy nhiêu đơn vị, chọn ngẫu nhiên", readCount)
    .option("--repair", "đếm lại toàn bộ và thay các ô lệch (chỉ làm khi được yêu cầu)")
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach audit\n  minhbach audit --authority H53 --random 5\n\nMã kết thúc: 0 khi không có ô nào lệch, 1 khi có.",
    )
    .action((options: Options) => audit(context, options));
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("phải là một số nguyên từ 1.");
  return count;
}

async function audit(context: CliContext, options: Options): Promise<void> {
  const { audit: recount, prepareMeasuring, repair } = await import("#app/measuring/counting.ts");
  const { authoritiesWithDossiers } = await import("#store/dossiers/batches.ts");
  await withDatabase(context, options, async (database) => {
    const known = await authoritiesWithDossiers(database);
    const authorities = options.authority === undefined ? known : [options.authority];
    await prepareMeasuring(database, context.now());
    const { counters, differences } = await recount(database, authorities, options.random ?? null);
    if (options.json) context.out(JSON.stringify({ counters, differences }, null, 2));
    else if (differences.length > 0)
      context.out(
        textTable(COLUMNS, [
          ["Cơ quan gốc", "Kỳ", "Quy tắc", "Ô", "Bộ đếm (đạt/không/chưa rõ)", "Đếm lại"],
          ...differences.map(({ authority, period, rule, cell, kept, recounted }) => [
            authority,
            period,
            rule,
            cell || "(chưa rõ đơn vị)",
            countsText(kept),
            countsText(recounted),
          ]),
        ]).join("\n"),
      );
    context.note(
      differences.length === 0
        ? `Đã so ${counters.toLocaleString("vi-VN")} bộ đếm: không ô nào lệch.`
        : `Đã so ${counters.toLocaleString("vi-VN")} bộ đếm: ${differences.length.toLocaleString("vi-VN")} ô lệch.`,
    );
    if (differences.length === 0) return;
    if (!options.repair) {
      context.note("Chưa sửa gì. Để đếm lại và thay các ô lệch: minhbach audit --repair");
      return context.exit(1);
    }
    await repair(database, authorities);
    context.note("Đã đếm lại toàn bộ bộ đếm từ hồ sơ.");
  });
}

const COLUMNS: readonly TextColumn[] = [
  { align: "left" },
  { align: "left" },
  { align: "left" },
  { align: "left" },
  { align: "right" },
  { align: "right" },
];
