import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { refuse } from "#terms/problem.ts";
import { DURABLE_SETTINGS, DurableFiles } from "./durableFiles.ts";
import { syncPath, syncWhole } from "./syncPath.ts";

/** The embedded database with its files in a folder. @property makeLast everything it holds survives a power cut from then on */
export type Embedded = { pglite: PGlite; makeLast(): Promise<void> };

/**
 * Opens the database in a folder, or makes a new one there.
 * @throws UserError when its files are damaged
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  if (!existsSync(folder) || readdirSync(folder).length === 0) await makeNew(folder);
  // PGlite takes a folder without this file for an empty one and writes a new database over the old.
  if (!existsSync(join(folder, "PG_VERSION"))) return refuseDamaged(folder);
  const pglite = await asDamage(folder, () => openFiles(folder));
  // PostgreSQL has every file written since the last checkpoint fsynced before this one ends.
  return { pglite, makeLast: async () => void (await pglite.exec("checkpoint")) };
}

/** Under another name until it is whole, so that a cut on the first day leaves no half of a database. */
async function makeNew(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await (await openFiles(draft)).close();
  syncWhole(draft);
  renameSync(draft, folder);
  syncPath(dirname(folder));
}

function openFiles(folder: string): Promise<PGlite> {
  return PGlite.create({
    fs: new DurableFiles(folder),
    startParams: [...PGlite.defaultStartParams.filter((it) => it !== "-F"), ...DURABLE_SETTINGS],
  });
}

/** Damaged page, damaged index, missing file, and whatever PostgreSQL finds impossible (its Appendix A). */
const DAMAGE = new Set(["XX000", "XX001", "XX002", "58P01"]);

/** Tells the failures of damaged files from others. */
export async function asDamage<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isDamage(error)) throw error;
    return refuseDamaged(folder);
  }
}

function isDamage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // PostgreSQL gives up by ending its process, which here ends the WebAssembly it runs in.
  if (error instanceof WebAssembly.RuntimeError || error.message.includes("failed to initialize"))
    return true;
  return "code" in error && DAMAGE.has(String(error.code));
}

function refuseDamaged(folder: string): never {
  return refuse(
    "database-damaged",
    folder,
    "Cơ sở dữ liệu nhúng không mở được: tệp của nó bị hỏng, bị thiếu hoặc không đọc, ghi được.",
    "Đừng xóa gì. Hãy xem quyền và chỗ trống trên đĩa trước; vẫn không mở được thì chuyển thư mục này sang nơi khác, chép bản sao lưu gần nhất của nó vào chỗ cũ, giữ nguyên thư mục inbox bên cạnh, rồi chạy lại. Chưa có bản sao lưu thì chuyển cả thư mục inbox đi, chạy lại với cơ sở dữ liệu trống và nhập lại các tệp nguồn.",
  );
}
