import { sql } from "kysely";
import { refuse } from "#terms/problem.ts";
import type { Delivery } from "../dossiers/batch.ts";
import { saveDossierBatch } from "../dossiers/saveDossierBatch.ts";
import type { Database } from "../openedDatabase.ts";
import { type EntryEnd, type EntryHead, FORMAT } from "./entry.ts";
import { entriesIn } from "./entryFiles.ts";
import { EntryDamaged, readEnd, readRecords } from "./readEntry.ts";
import { repeatCall } from "./repeatCall.ts";

/**
 * What an inbox brought back.
 * @property batches of dossiers that the database did not have
 * @property calls other writes that it did not have
 * @property unfinished writes that were cut off before they were acknowledged
 */
export type Replayed = { batches: number; calls: number; unfinished: number };

/**
 * Does again, in their order, the acknowledged writes that a database does not have. It may be cut off and begin anew
 * as often as it likes: a batch that is there is passed over, and a call done twice changes nothing.
 * @param database writes nothing into an inbox
 * @throws UserError when an acknowledged write cannot be brought back
 */
export async function replayInbox(database: Database, folder: string): Promise<Replayed> {
  const replayed = { batches: 0, calls: 0, unfinished: 0 };
  for (const path of entriesIn(folder)) {
    const end = readEnd(path);
    if (end === undefined) replayed.unfinished += 1;
    else {
      const done = await replayEntry(database, path, end);
      if (done !== "known") replayed[done] += 1;
    }
  }
  return replayed;
}

async function replayEntry(
  database: Database,
  path: string,
  { records, sealed }: EntryEnd["end"],
): Promise<"batches" | "calls" | "known"> {
  try {
    const entry = readRecords(path, records);
    const head = (await entry.next()).value as EntryHead;
    if (head.format !== FORMAT) return refuseFormat(path);
    if (head.call === "dossiers") {
      if (sealed === null) throw new EntryDamaged(path);
      return await replayBatch(database, path, head, sealed, entry as AsyncGenerator<Delivery>);
    }
    const bytes: Uint8Array[] = [];
    for await (const it of entry) bytes.push(Buffer.from(String(it), "base64"));
    return (await repeatCall(database, head.call, head.told, bytes)) ? "calls" : "known";
  } catch (error) {
    if (!(error instanceof EntryDamaged)) throw error;
    return refuse(
      "inbox-damaged",
      path,
      "Lần ghi này đã được xác nhận nhưng tệp của nó trong hộp nhận bị hỏng.",
      "Hãy khôi phục tệp từ bản sao lưu; không có thì chuyển nó và các tệp mang số lớn hơn sang nơi khác, chạy lại, rồi nhập lại các tệp nguồn từ đợt đó.",
    );
  }
}

async function replayBatch(
  database: Database,
  path: string,
  { batch, now, number }: Extract<EntryHead, { call: "dossiers" }>,
  sealed: NonNullable<EntryEnd["end"]["sealed"]>,
  deliveries: AsyncGenerator<Delivery>,
): Promise<"batches" | "known"> {
  const last = await lastBatch(database, batch.authority);
  if (sealed.batch <= last) return "known";
  if (sealed.batch > last + 1)
    return refuse(
      "inbox-ahead",
      path,
      `Hộp nhận có đợt ${sealed.batch} của ${batch.authority} nhưng cơ sở dữ liệu mới có đến đợt ${last}: hai bên không cùng một bản.`,
      "Hãy dùng thư mục pglite và thư mục inbox của cùng một lần sao lưu; hoặc chuyển thư mục inbox sang nơi khác, chạy lại, rồi nhập lại các tệp nguồn còn thiếu.",
    );
  await sql`select setval('dossier_version', ${number.last}::bigint, ${number.isCalled})`.execute(
    database.sql,
  );
  const rejected = () => sealed.rejected;
  await saveDossierBatch(database, { batch, deliveries, rejected }, now, async (tx, stamp) => {
    if (stamp.knownAt !== sealed.knownAt)
      throw new Error(`${path}: known at ${stamp.knownAt}, not at ${sealed.knownAt}`);
    await database.afterwards?.(tx, stamp);
  });
  return "batches";
}

async function lastBatch({ sql: db }: Database, authority: string): Promise<number> {
  const last = await db
    .selectFrom("import_batch")
    .select("id")
    .where("authority", "=", authority)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? 0;
}

function refuseFormat(path: string): never {
  return refuse(
    "inbox-of-other-version",
    path,
    "Tệp này trong hộp nhận do một phiên bản khác của phần mềm ghi.",
    "Hãy mở thư mục này một lần bằng phiên bản đã dùng trước đó, dừng bình thường, rồi chạy lại phiên bản này.",
  );
}
