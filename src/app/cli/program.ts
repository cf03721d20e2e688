import { Command } from "commander";
import { checkCommand } from "./checkCommand.ts";
import type { CliContext } from "./context.ts";
import { importCommand } from "./importCommand.ts";
import { publishCommand } from "./publishCommand.ts";
import { rulesCommand } from "./rulesCommand.ts";
import { scoreCommand } from "./scoreCommand.ts";
import { serveCommand } from "./serveCommand.ts";

/** The command line `minhbach`. */
export function program(context: CliContext): Command {
  const minhbach = new Command("minhbach")
    .description("Minh Bạch: thước đo mở của chất lượng phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg)")
    .addHelpText(
      "after",
      "\nVí dụ:\n  minhbach serve\n  minhbach score --agency H44 --period 2026-08\n  minhbach <lệnh> --help",
    );
  for (const command of [
    importCommand(context),
    scoreCommand(context),
    checkCommand(context),
    publishCommand(context),
    rulesCommand(context),
    serveCommand(context),
  ]) {
    minhbach.addCommand(command);
  }
  return settle(minhbach, context);
}

/** Commander prints through the context and never ends the process itself. */
function settle(command: Command, context: CliContext): Command {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => context.out(text.trimEnd()),
    writeErr: (text) => context.note(text.trimEnd()),
    outputError: (text, write) => write(text.replace(/^error: /, "Lỗi: ")),
  });
  for (const inner of command.commands) settle(inner, context);
  return command;
}
