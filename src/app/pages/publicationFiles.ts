import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Database } from "#store/database.ts";
import { findNoticeById } from "#store/notices.ts";
import { findVintage, listVintageFiles, type StoredFile } from "#store/vintages.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The files of a publication: the renditions of a vintage, or the file a notice was imported from. That one may come from
 * anywhere, so a kind we do not know (html among them) is offered as plain bytes, never as a page of ours.
 */
export async function findPublicationFiles(
  database: Database,
  id: string,
): Promise<StoredFile[] | undefined> {
  const notice = await findNoticeById(database, id);
  if (notice) {
    const { name, bytes } = notice.file;
    const mediaType = MEDIA_TYPES[extname(name).toLowerCase()] ?? "application/octet-stream";
    return [{ name, bytes, mediaType, sha256: createHash("sha256").update(bytes).digest("hex") }];
  }
  return (await findVintage(database, id)) && listVintageFiles(database, id);
}

export async function findPublicationFile(
  database: Database,
  id: string,
  name: string,
): Promise<StoredFile | undefined> {
  return (await findPublicationFiles(database, id))?.find((it) => it.name === name);
}
