import { resolve } from "node:path";
import type { Command } from "commander";
import { databasePlace } from "#app/config.ts";
import type { Database, DatabasePlace } from "#store/database.ts";
import type { Instant } from "#terms/instant.ts";

/** What a command may touch: where it prints, the files it names, the database, the clock. */
export type CliContext = {
  /** Figures and texts asked for: stdout. */
  out(text: string): void;
  /** Everything else: stderr. */
  note(text: string): void;
  /** 0 right, 1 the user's problem, 2 ours. */
  exit(code: 0 | 1 | 2): void;
  /** Where a progress bar may be drawn; none for a command run for somebody else. */
  terminal?: NodeJS.WriteStream | null;
  cwd: string;
  now(): Instant;
  open(place: DatabasePlace): Promise<Database>;
  /** Runs a whole command line in a context: what a server does for a command handed to it. */
  run(args: string[], context: CliContext): Promise<void>;
};

/** Adds `--data`; every command that reads or writes figures has it. */
export function withDataOption(command: Command): Command {
  return command.option(
    "--data <thư-mục>",
    "thư mục cơ sở dữ liệu nhúng (mặc định ./data, hoặc DATABASE_URL)",
  );
}

/** Opens the database a command asked for, does the work, closes it whatever happens. */
export async function withDatabase<T>(
  context: CliContext,
  options: { data?: string },
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await context.open(databasePlace(options.data, context.cwd));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

export function pathIn(context: CliContext, file: string): string {
  return resolve(context.cwd, file);
}
