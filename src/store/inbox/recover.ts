import type { Database } from "../openedDatabase.ts";
import { replayInbox } from "./replayInbox.ts";

/** Brings back what an inbox holds and the database does not, and says so in a sentence; null when there was nothing to say. */
export async function recover(database: Database, folder: string): Promise<string | null> {
  const { batches, calls, unfinished } = await replayInbox(database, folder);
  const back = [
    ...(batches > 0 ? [`${batches} đợt hồ sơ`] : []),
    ...(calls > 0 ? [`${calls} lần ghi khác`] : []),
  ];
  const said = [
    ...(back.length > 0 ? [`Lần trước dừng đột ngột: đã nạp lại ${back.join(", ")} từ hộp nhận.`] : []),
    ...(unfinished > 0
      ? [`Có ${unfinished} lần ghi bị ngắt khi chưa được ghi nhận; hãy làm lại lần đó.`]
      : []),
  ];
  return said.length > 0 ? said.join(" ") : null;
}
