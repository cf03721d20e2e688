import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A throw-away PostgreSQL server on a Unix socket, started from Debian's package. */
export type TestPostgres = { url: string; stop(): void };

/**
 * A server to keep: its folder stays when it stops, and what is acknowledged is on the disk.
 * @property settings of postgresql.conf
 */
export type KeptPostgres = { folder: string; settings: Readonly<Record<string, string>> };

/** @throws when PostgreSQL is not installed: `npm test` installs it */
export function startPostgres(kept?: KeptPostgres): TestPostgres {
  const bin = binaries();
  const folder = kept?.folder ?? mkdtempSync(join(tmpdir(), "minhbach-postgres-"));
  mkdirSync(folder, { recursive: true });
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
  if (!existsSync(data))
    as("initdb", ["-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"]);
  const settings = Object.entries(kept?.settings ?? { fsync: "off" }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  as("pg_ctl", [
    "-D",
    data,
    "-w",
    "-o",
    [`-k ${folder} -c listen_addresses=''`, ...settings].join(" "),
    "-l",
    join(folder, "log"),
    "start",
  ]);
  return {
    url: `postgresql:///postgres?host=${folder}&user=postgres`,
    stop: () => {
      as("pg_ctl", ["-D", data, "-w", "-m", kept ? "fast" : "immediate", "stop"]);
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the server's programs are, psql among them. */
export function binaries(): string {
  const root = "/usr/lib/postgresql";
  const version = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined)
    throw new Error("PostgreSQL is not installed: run npm test, or apt-get install postgresql");
  return join(root, version, "bin");
}
