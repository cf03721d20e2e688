import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { defaultRulebookId, listRulebooks, loadRulebook } from "#rulebook/loadRulebook.ts";
import { didYouMean } from "#rulebook/nearMatches.ts";
import { readRulebookFolder } from "#rulebook/readRulebookFolder.ts";
import type { Indicator, Rulebook } from "#rulebook/rulebook.ts";
import { isRulebookFolder, RULES_DIR } from "#rulebook/rulesFolder.ts";
import { type Problem, refuse } from "#terms/problem.ts";
import { checkRulesFolder } from "../checkRulesFolder.ts";
import { type CliContext, withDataOption } from "./context.ts";
import { indicatorJson, indicatorText, rulebookListText } from "./rulesText.ts";
import { rulesTryCommand } from "./rulesTryCommand.ts";

/** `minhbach rules`: the law as data, checked, listed and explained. Only `try` reads the database; `--data` is taken by all so that it can stand in every command line. */
export function rulesCommand(context: CliContext): Command {
  const rules = new Command("rules").description(
    "Bộ chỉ số dưới dạng dữ liệu: kiểm tra, liệt kê, giải thích",
  );
  rules.addCommand(checkSubcommand(context));
  rules.addCommand(showSubcommand(context));
  rules.addCommand(listSubcommand(context));
  rules.addCommand(rulesTryCommand(context));
  return rules.addHelpText("after", "\nVí dụ:\n  minhbach rules show 2.1\n  minhbach rules check rules");
}

function checkSubcommand(context: CliContext): Command {
  return withDataOption(new Command("check"))
    .description("Kiểm tra các tệp bộ chỉ số; mỗi lỗi có tệp, dòng và cách sửa")
    .argument(
      "[thư-mục]",
      "thư mục của một bộ chỉ số, hoặc thư mục chứa các bộ chỉ số (mặc định: của phần mềm)",
    )
    .option("--json", "in một đối tượng JSON")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach rules check\n  minhbach rules check ./rules/qd766-portal-2026 --json\n\nMã kết thúc: 0 khi không có lỗi, 1 khi có lỗi.",
    )
    .action((dir: string | undefined, options: { json?: boolean }) =>
      check(context, dir, options.json === true),
    );
}

function check(context: CliContext, given: string | undefined, json: boolean): void {
  const dir = given === undefined ? RULES_DIR : resolve(context.cwd, given);
  if (!existsSync(dir)) {
    refuse("no-folder", dir, "Không có thư mục này.", "Hãy chỉ đúng thư mục chứa bộ chỉ số.");
  }
  if (!statSync(dir).isDirectory()) {
    refuse(
      "no-folder",
      dir,
      "Đây là một tệp.",
      "Hãy chỉ thư mục chứa nó: cả bộ chỉ số được kiểm tra một lượt.",
    );
  }
  const one = isRulebookFolder(dir);
  const { checked, problems } = one
    ? { checked: [basename(dir)], problems: readRulebookFolder(dir).problems }
    : checkRulesFolder(dir);
  const shown = problems.map((it) => ({ ...it, at: fromHere(it.at, one ? dirname(dir) : dir, context.cwd) }));
  const none = checked.length === 0 && problems.length === 0;
  if (json) context.out(JSON.stringify({ checked, problems: shown }, null, 2));
  else for (const it of shown) context.out(problemLine(it));
  context.note(
    problems.length > 0
      ? `${problems.length} lỗi trong ${checked.length} bộ chỉ số.`
      : none
        ? "Không có bộ chỉ số nào trong thư mục này."
        : `Không có lỗi: ${checked.join(", ")}.`,
  );
  if (problems.length > 0) context.exit(1);
}

/** Places are told below the folder of rules; a reader wants to open them from where he is. */
function fromHere(at: string, rulesDir: string, cwd: string): string {
  return at.startsWith("/") ? at : relative(cwd, join(rulesDir, at));
}

function problemLine({ at, says, remedy }: Problem): string {
  return `${at}  ${says}  ${remedy}`;
}

function showSubcommand(context: CliContext): Command {
  return withDataOption(new Command("show"))
    .description("Giải thích một chỉ số: đếm gì, tính thế nào, theo đâu, ví dụ")
    .argument("<chỉ-số>", "số của chỉ số, ví dụ 2.1 hoặc 4.5a")
    .option("--rulebook <mã>", "phiên bản bộ chỉ số (xem: minhbach rules list)")
    .option("--json", "in một đối tượng JSON")
    .option("--sql", "in các câu lệnh SQL của chỉ số, chạy được trong psql")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach rules show 2.1\n  minhbach rules show 3.3 --rulebook qd766-formula-2026\n  minhbach rules show 2.1 --sql | psql minhbach",
    )
    .action(async (id: string, options: { rulebook?: string; json?: boolean; sql?: boolean }) => {
      const rulebook = loadRulebook(options.rulebook ?? defaultRulebookId());
      const indicator = getIndicator(rulebook, id);
      if (options.sql) {
        const { scriptOf } = await import("#app/measuring/ruleScripts.ts");
        return context.out(scriptOf(rulebook, id).trimEnd());
      }
      context.out(
        options.json
          ? JSON.stringify(indicatorJson(indicator, rulebook), null, 2)
          : indicatorText(indicator, rulebook),
      );
    });
}

function getIndicator(rulebook: Rulebook, id: string): Indicator {
  const ids = rulebook.indicators.map((it) => it.id);
  return (
    rulebook.indicators.find((it) => it.id === id) ??
    refuse(
      "unknown-indicator",
      `chỉ số "${id}"`,
      `Bộ chỉ số ${rulebook.id} không có chỉ số này.`,
      ids.length === 0
        ? "Bộ chỉ số này chỉ có điểm nhóm, không có chỉ số thành phần."
        : didYouMean(id, ids, `Hãy chọn một trong ${ids.join(", ")}.`),
    )
  );
}

function listSubcommand(context: CliContext): Command {
  return withDataOption(new Command("list"))
    .description("Các phiên bản bộ chỉ số")
    .option("--json", "in một danh sách JSON")
    .addHelpText("after", "\nVí dụ:\n  minhbach rules list")
    .action((options: { json?: boolean }) => {
      const rulebooks = listRulebooks();
      context.out(options.json ? JSON.stringify(rulebooks, null, 2) : rulebookListText(rulebooks));
    });
}
