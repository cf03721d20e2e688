import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** Started by powerCutFiles.test.ts: works on a disk that keeps only what was fsynced, and leaves what is left of it. */
type Told = { folder: string; left: string };

const FOLDER = -1;

if (process.argv[2] !== undefined) await workAndLose(JSON.parse(process.argv[2]));

/**
 * As on a journalling file system, an fsync makes all names last that were given so far, but of contents only those of its
 * file: every other file falls back to what it was when it was last fsynced, or to nothing.
 */
function losingDisk(folder: string) {
  const contents = new Map<number, Buffer>();
  let names = new Map<string, number>();
  const paths = new Map<number, string>();
  const { openSync, fsyncSync, unlinkSync } = fs;

  const walk = () => {
    const found = new Map<string, number>();
    for (const it of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(it.parentPath, it.name);
      found.set(path, it.isDirectory() ? FOLDER : fs.statSync(path).ino);
    }
    return found;
  };
  names = walk();
  for (const [path, ino] of names) if (ino !== FOLDER) contents.set(ino, fs.readFileSync(path));

  fs.openSync = (...args: Parameters<typeof openSync>) => {
    const fd = openSync(...args);
    paths.set(fd, String(args[0]));
    return fd;
  };
  fs.fsyncSync = (fd: number) => {
    fsyncSync(fd);
    const at = fs.fstatSync(fd);
    if (at.isFile()) {
      const bytes = Buffer.alloc(at.size);
      const file = openSync(paths.get(fd) ?? "", "r");
      fs.readSync(file, bytes, 0, at.size, 0);
      fs.closeSync(file);
      contents.set(at.ino, bytes);
    }
    names = walk();
  };
  fs.unlinkSync = (path) => {
    contents.delete(fs.statSync(path).ino);
    unlinkSync(path);
  };
  syncBuiltinESMExports();

  return (left: string) => {
    for (const [path, ino] of names) {
      const to = join(left, path.slice(folder.length));
      if (ino === FOLDER) fs.mkdirSync(to, { recursive: true });
    }
    for (const [path, ino] of names) {
      const to = join(left, path.slice(folder.length));
      if (ino !== FOLDER) fs.writeFileSync(to, contents.get(ino) ?? "");
    }
  };
}

async function workAndLose({ folder, left }: Told): Promise<void> {
  const files = join(folder, "pglite");
  const { openDatabase } = await import("#store/database.ts");
  const { saveRound, workAfter } = await import("./acknowledged.ts");
  const { everyTable } = await import("./everyTable.ts");
  const powerGoes = losingDisk(files);
  const database = await openDatabase({ folder });
  await workAfter(database);
  const { sql } = await import("kysely");
  await sql`checkpoint`.execute(database.sql);
  await saveRound(database, "H53", 4);
  powerGoes(join(left, "pglite"));
  // A pipe takes a long text bit by bit: only then is it time to go.
  process.stdout.write(JSON.stringify(await everyTable(database)), () => process.exit());
}
