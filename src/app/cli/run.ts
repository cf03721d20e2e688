import { setTimeout } from "node:timers/promises";
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
  open: async (place) => {
    const database = await openDatabase(place, {
      afterwards: async (tx, batch) => (await import("#app/measuring/counting.ts")).countBatch(tx, batch),
    });
    if (database.recovered !== null) processContext.note(database.recovered);
    return database;
  },
  run: (args, context) => run(args, context, async () => {}),
};

/** How long a command waits for another one to be done with the folder, in milliseconds. */
const PATIENCE = 20_000;
const BETWEEN_TRIES = 200;

/**
 * Runs a command line in this process. When a running server holds the database, that server runs it for us; when another
 * command does, we wait for our turn.
 */
export async function runHere(args: string[]): Promise<void> {
  // Whoever reads only the beginning ("| head") is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
  const giveUpAt = Date.now() + PATIENCE;
  let waiting = true;
  while (waiting) {
    waiting = false;
    await run(args, processContext, async (busy) => {
      if (await runInServer(busy, args, processContext)) return;
      waiting = Date.now() < giveUpAt;
      if (waiting) return setTimeout(BETWEEN_TRIES);
      processContext.note(`✗ ${busy.message}\n  → ${WAIT_OR_ELSE}`);
      processContext.exit(1);
    });
  }
}

const WAIT_OR_ELSE = "Hãy chờ lệnh kia xong, dừng tiến trình đó, hoặc dùng thư mục khác với --data.";

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
      for (const [index, it] of error.problems.entries()) {
        context.note(`✗ ${it.at}: ${it.says}`);
        // One way out of several problems is told once, after the last of them.
        if (error.problems[index + 1]?.remedy !== it.remedy) context.note(`  → ${it.remedy}`);
      }
      context.exit(1);
    } else {
      context.note(`Lỗi của phần mềm, không phải của bạn. Hãy gửi thông báo này cho người quản trị:`);
      context.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
      context.exit(2);
    }
  }
}
