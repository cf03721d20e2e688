import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve, sep } from "node:path";
import type { PortalAnswer } from "#published/capture.ts";
import { findInstant } from "#terms/instant.ts";
import { accepted, type Outcome, rejected } from "./outcome.ts";
import { type ManifestEntry, reasonOf } from "./readManifest.ts";
import { withoutCredentials } from "./withoutCredentials.ts";

/** An answer with the file it came in and what the manifest remarks on it (cut, rebuilt, no capture time). */
export type ReceivedAnswer = { file: string; answer: PortalAnswer; remarks: readonly string[] };

/** Reads one body byte for byte; its hash and length are those of the bytes. */
export async function readAnswer(dir: string, entry: ManifestEntry): Promise<Outcome<ReceivedAnswer>> {
  const { file } = entry;
  const root = resolve(dir);
  const place = resolve(root, file);
  if (!place.startsWith(root + sep)) {
    return rejected(
      "portal-file-outside",
      file,
      "Tệp kê chỉ tới một tệp nằm ngoài thư mục.",
      "Hãy đặt tệp vào trong thư mục và ghi tên tương đối.",
    );
  }
  let bytes: Buffer;
  try {
    bytes = await readFile(place);
  } catch (error) {
    return rejected(
      "portal-file-unreadable",
      file,
      `Tệp kê có tên tệp này nhưng không đọc được (${reasonOf(error)}).`,
      "Hãy chép tệp vào thư mục, kiểm tra quyền đọc, hoặc bỏ dòng đó khỏi tệp kê.",
    );
  }
  const body = decode(bytes);
  if (body === undefined) {
    return rejected(
      "portal-not-text",
      file,
      "Nội dung không phải văn bản UTF-8.",
      "Hãy lưu nguyên thân câu trả lời của Cổng, không nén, không đổi bảng mã.",
    );
  }
  const capturedAt = findInstant(entry.capturedAt ?? "") ?? null;
  return accepted({
    file,
    remarks: [
      ...(entry.truncated ? [`${file}: tệp kê ghi "${entry.truncated}".`] : []),
      ...(capturedAt === null ? [`${file}: không rõ thời điểm lấy.`] : []),
    ],
    answer: {
      endpoint: basename(entry.path.replace(/[?#].*$/, "")),
      path: entry.path,
      request: withoutCredentials(entry.payload),
      httpStatus: entry.httpStatus ?? null,
      contentType: entry.contentType ?? null,
      capturedAt,
      body,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      bytes: bytes.length,
    },
  });
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
