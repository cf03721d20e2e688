import { join } from "node:path";
import { listCaptures } from "#store/captures.ts";
import type { Database } from "#store/database.ts";
import { listNotices } from "#store/notices.ts";
import type { Instant } from "#terms/instant.ts";
import { PACKAGE_ROOT } from "./config.ts";
import { readNotice, storeNotice } from "./importing/importNotice.ts";
import { importPortalFolder } from "./importing/importPortal.ts";
import { publish } from "./publishing/publishing.ts";

const PORTAL = "examples/phu-tho-2026-08";
const NOTICE = "examples/ben-cau-2023-10/cong-van.md";

/**
 * Loads the example into an empty database: Phú Thọ's real answers of 08/2026 with its monthly notice issued, and the
 * real dispatch of Bến Cầu for 10/2023, faults and all. A database that holds anything is left alone.
 */
export async function loadExample(
  database: Database,
  { note, now }: { note(text: string): void; now(): Instant },
): Promise<void> {
  if ((await listCaptures(database)).length > 0 || (await listNotices(database)).length > 0) return;
  note("Đang nạp ví dụ…");
  await importPortalFolder(database, join(PACKAGE_ROOT, PORTAL), now());
  const file = join(PACKAGE_ROOT, NOTICE);
  const { notice, bytes } = await readNotice(file);
  if (notice) await storeNotice(database, file, { notice, bytes }, {}, now());
  await publish(database, { profile: "province-766", agency: "H44", period: "2026-08" }, now());
}
