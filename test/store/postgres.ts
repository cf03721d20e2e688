import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A throw-away PostgreSQL server on a Unix socket, started from Debian's package. */
export type TestPostgres = { url: string; stop(): void };

/** @throws when PostgreSQL is not installed: `npm test` installs it */
export function startPostgres(): TestPostgres {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "minhbach-postgres-"));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root; Debian's package brings the user postgres.
  if (isRoot) {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    chownSync(folder, id("-u"), id("-g"));
  }
  const as = (command: string, args: string[]) =>
    isRoot
      ? execFileSync("runuser", ["-u", "postgres", "--", join(bin, command), ...args], {
          stdio: "ignore",
          cwd: folder,
        })
      : execFileSync(join(bin, command), args, { stdio: "ignore", cwd: folder });
  const data = join(folder, "data");
  as("initdb", ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
  as("pg_ctl", [
    "-D",
    data,
    "-w",
    "-o",
    `-k ${folder} -c listen_addresses='' -c fsync=off`,
    "-l",
    join(folder, "log"),
    "start",
  ]);
  return {
    url: `postgresql:///postgres?host=${folder}&user=postgres`,
    stop: () => {
      as("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function binaries(): string {
  const root = "/usr/lib/postgresql";
  const version = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined)
    throw new Error("PostgreSQL is not installed: run npm test, or apt-get install postgresql");
  return join(root, version, "bin");
}
