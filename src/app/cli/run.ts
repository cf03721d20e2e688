import { CommanderError } from "commander";
import { openDatabase } from "#store/database.ts";
import { DatabaseInUse } from "#store/folderLock.ts";
import { UserError } from "#terms/problem.ts";
import type { CliContext } from "./context.ts";
import { runInServer } from "./delegate.ts";
import { program } from "./program.ts";

/** The context of a command run by its own process. */
const processContext: CliContext = {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  exit: (code) => {
    process.exitCode = code;
  },
  terminal: process.stderr.isTTY ? process.stderr : null,
  cwd: process.cwd(),
  now: () => new Date().toISOString(),
  open: openDatabase,
  run: (args, context) => run(args, context, async () => {}),
};

/** Runs a command line in this process; when a running server holds the database, that server runs it for us. */
export async function runHere(args: string[]): Promise<void> {
  await run(args, processContext, (busy) => runInServer(busy, args, processContext));
}

/**
 * Runs one command line in a context. Problems a person can mend are printed with their remedy (exit 1); anything
 * else is ours (exit 2, with its stack).
 */
async function run(
  args: string[],
  context: CliContext,
  whenBusy: (busy: DatabaseInUse) => Promise<void>,
): Promise<void> {
  try {
    await program(context).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof DatabaseInUse) return whenBusy(error);
    if (error instanceof CommanderError) {
      // Commander has printed help or its own message already.
      context.exit(error.exitCode === 0 ? 0 : 1);
    } else if (error instanceof UserError) {
      for (const it of error.problems) context.note(`✗ ${it.at}: ${it.says}\n  → ${it.remedy}`);
      context.exit(1);
    } else {
      context.note(`Lỗi của phần mềm, không phải của bạn. Hãy gửi thông báo này cho người quản trị:`);
      context.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
      context.exit(2);
    }
  }
}
