import { Command } from "commander";
import { auditCommand } from "./auditCommand.ts";
import { batchesCommand } from "./batchesCommand.ts";
import { checkCommand } from "./checkCommand.ts";
import { commandProblem } from "./commandProblem.ts";
import { compareCommand } from "./compareCommand.ts";
import type { CliContext } from "./context.ts";
import { forecastCommand } from "./forecastCommand.ts";
import { importCommand } from "./importCommand.ts";
import { integrityCommand } from "./integrityCommand.ts";
import { ledgerCommand } from "./ledgerCommand.ts";
import { mapCommand } from "./mapCommand.ts";
import { publishCommand } from "./publishCommand.ts";
import { risksCommand } from "./risksCommand.ts";
import { rulesCommand } from "./rulesCommand.ts";
import { sampleCommand } from "./sampleCommand.ts";
import { scoreCommand } from "./scoreCommand.ts";
import { serveCommand } from "./serveCommand.ts";
import { territoryCommand } from "./territoryCommand.ts";
import { todayCommand } from "./todayCommand.ts";
import { undoCommand } from "./undoCommand.ts";

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
    batchesCommand(context),
    undoCommand(context),
    scoreCommand(context),
    todayCommand(context),
    compareCommand(context),
    territoryCommand(context),
    ledgerCommand(context),
    risksCommand(context),
    forecastCommand(context),
    integrityCommand(context),
    mapCommand(context),
    checkCommand(context),
    publishCommand(context),
    rulesCommand(context),
    auditCommand(context),
    sampleCommand(context),
    serveCommand(context),
  ]) {
    minhbach.addCommand(command);
  }
  return settle(minhbach, context, "minhbach");
}

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Arguments:": "Tham số:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
};

/** Commander prints through the context, in Vietnamese, and never ends the process itself. */
function settle(command: Command, context: CliContext, fullName: string): Command {
  command.helpOption("-h, --help", "xem cách dùng và ví dụ");
  command.configureHelp({ styleTitle: (it) => TITLES[it] ?? it });
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => context.out(text.trimEnd()),
    writeErr: (text) => context.note(text.trimEnd()),
    outputError: (text, write) => write(commandProblem(text, fullName)),
  });
  for (const inner of command.commands) settle(inner, context, `${fullName} ${inner.name()}`);
  return command;
}
